import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChildMouse, childMouse, onCanvas } from './support/childMouse.ts';
import { openRoom, type Room } from './support/room.ts';
import { expectShipToFly, gameOf } from './support/shipGame.ts';

let room: Room;
let page: Page;
let child: ChildMouse;

beforeAll(async () => {
  room = await openRoom();
  page = room.page;
  child = childMouse(page);
}, 180_000);

afterAll(() => room?.[Symbol.asyncDispose](), 120_000);

const file = (name: string, level = 2) => page.getByRole('row', { name, exact: true, level });
const nowIt = (what: string) => page.getByRole('heading', { name: what });

/** What a press on a button of the page puts onto the disk. */
async function downloaded(button: Locator): Promise<{ readonly file: Download; readonly text: string }> {
  const waiting = page.waitForEvent('download');
  await child.press(button);
  const saved = await waiting;
  // The names of its files stand in a zip as they are.
  return { file: saved, text: await readFile(await saved.path(), 'latin1') };
}

describe('after a build', { timeout: 600_000 }, () => {
  it('a game without a score is there', async () => {
    await child.press(page.getByRole('button', { name: 'Make something new' }));
    await child.writeOn('goal', 'A space game where I dodge asteroids');
    await child.openDrawer('Wishes');
    await child.dragBelow('feature', 'goal');
    await child.writeOn('feature', 'asteroids fall faster and faster');
    await child.press(page.getByRole('button', { name: 'Go!' }));
    await nowIt('Ta-daa! Your nugget is ready').waitFor();
    await child.press(page.getByRole('link', { name: 'Go and play it!' }));
    await gameOf(page).locator('canvas').waitFor();
    expect(await gameOf(page).locator('#score').count()).toBe(0);
  });

  it('changed blocks are built on top of what is there', async () => {
    await child.press(page.getByRole('link', { name: 'Change the blocks' }));
    await onCanvas(page, 'feature').waitFor();
    await child.openDrawer('Wishes');
    await child.dragBelow('data', 'feature');
    await child.writeOn('data', 'my score, one point every second');
    await child.press(page.getByRole('button', { name: 'Build again' }));
    await page.getByText('The changed blocks are built').first().waitFor();
    await nowIt('Ta-daa! Your nugget is ready').waitFor();
    await child.press(page.getByRole('link', { name: 'Go and play it!' }));
    await child.press(gameOf(page).locator('canvas'));
    await gameOf(page).locator('#score').waitFor();
    await expectShipToFly(page, gameOf(page));
  });

  it('picked lines of the code are explained', async () => {
    await child.press(page.getByRole('tab', { name: 'Look inside' }));
    await child.press(file('player.js'));
    const line = (number: string) => page.locator('.cm-lineNumbers').getByText(number, { exact: true });
    await child.press(line('4'));
    await page.keyboard.down('Shift');
    await child.press(line('5'));
    await page.keyboard.up('Shift');
    await child.press(page.getByRole('button', { name: 'Explain lines 4 to 5' }));
    const card = page.getByRole('region', { name: 'What this does' });
    await card.getByText('src/player.js, lines 4 to 5').waitFor();
    await card.getByText('keeps 340').waitFor();
    await card.getByText('Read off the code’s comments and structure: scripted, not AI.').waitFor();
  });

  it('the slider shows how it was, and comes back to now', async () => {
    await file('score.js').waitFor();
    const knob = page.getByRole('region', { name: 'Look back in time' }).locator('[data-rac]:has(input)');
    await child.drag(knob.last(), -500);
    await file('score.js').waitFor({ state: 'detached' });
    await child.press(page.getByRole('button', { name: 'Back to now' }));
    await file('score.js').waitFor();
  });

  it('it can be taken along, as its files and as a whole', async () => {
    await child.press(page.getByRole('tab', { name: 'Play', exact: true }));
    await child.press(page.getByRole('button', { name: 'Share' }));
    const dialog = page.getByRole('dialog', { name: 'Share your nugget' });
    const files = await downloaded(dialog.getByRole('button', { name: 'Download the files (.zip)' }));
    expect(files.file.suggestedFilename()).toBe('My nugget.zip');
    expect(files.text).toContain('src/score.js');
    expect(files.text).not.toContain('.git/');
    const whole = await downloaded(
      dialog.getByRole('button', { name: 'Download the whole nugget (.nugget)' }),
    );
    expect(whole.file.suggestedFilename()).toBe('My nugget.nugget');
    await child.press(dialog.getByRole('button', { name: 'Close' }));
    await child.press(page.getByRole('link', { name: 'All my nuggets' }));
    const choosing = page.waitForEvent('filechooser');
    await child.press(page.getByRole('button', { name: 'Open a nugget file' }));
    const buffer = await readFile(await whole.file.path());
    await (await choosing).setFiles({ name: 'My nugget.nugget', mimeType: 'application/zip', buffer });
  });

  it('what was taken along plays where it is opened again', async () => {
    const cards = page.getByRole('article');
    await expect.poll(() => cards.count(), { timeout: 120_000 }).toBe(2);
    await child.press(cards.first().getByRole('link', { name: /^Play/ }));
    await child.press(gameOf(page).locator('canvas'));
    await expectShipToFly(page, gameOf(page));
    await child.press(page.getByText('Everything the crew saved'));
    await page.getByText('Notice a crash').waitFor();
    expect(room.complaints).toEqual([]);
  });
});
