import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChildKeyboard, childKeyboard } from './support/childKeyboard.ts';
import { openRoom, type Room } from './support/room.ts';
import { expectShipToFly, gameOf, PLAYER_FILE, speedIn } from './support/shipGame.ts';

let room: Room;
let page: Page;
let child: ChildKeyboard;

beforeAll(async () => {
  room = await openRoom();
  page = room.page;
  child = childKeyboard(page);
}, 180_000);

afterAll(() => room?.[Symbol.asyncDispose](), 120_000);

const title = () => page.getByRole('heading', { level: 1 });

/** From the drawers into one, and to a block in it, which then looks for its place. */
async function takeBlock(drawer: string, type: string): Promise<void> {
  await child.keys('t');
  await child.goTo(page.getByRole('treeitem', { name: drawer, exact: true }), 'ArrowDown');
  await child.keys('ArrowRight');
  await child.goTo(page.locator(`.blocklyFlyout .blocklyDraggable.${type}`), 'ArrowDown');
  await child.keys('Enter');
}

describe('a child with keys alone, whose focus is never lost,', { timeout: 600_000 }, () => {
  it('snaps a game together on an empty canvas', async () => {
    await child.press(page.getByRole('button', { name: 'Make something new' }));
    await child.isIn(title());
    await child.goTo(page.getByRole('figure', { name: /stacks? of blocks/ }));
    await child.keys('ArrowDown ArrowRight ArrowRight Enter');
    await child.write('A space game where I dodge asteroids');
    await child.keys('Enter');
    await takeBlock('Wishes', 'feature');
    await child.keys('Enter ArrowRight Enter');
    await child.write('let me choose the colour');
    await child.keys('Enter');
    await takeBlock('Flow', 'check_with_me');
    await child.keys('Enter ArrowRight Enter');
    await child.write('Is the ship right?');
    await child.keys('Enter');
    await page.getByText('All set. Press Go!').waitFor();
  });

  it('presses Go, chooses when the crew asks, and says that it is right', async () => {
    await child.press(page.getByRole('button', { name: 'Go!' }));
    await child.isIn(title());
    const question = page.getByRole('dialog', { name: /asks$/ });
    await child.isIn(question);
    await child.goTo(question.getByRole('radio', { name: 'Blue' }));
    await child.keys('ArrowDown ArrowDown');
    expect(await question.getByRole('radio', { name: 'Purple' }).isChecked()).toBe(true);
    await child.press(question.getByRole('button', { name: 'That’s my answer' }));
    await question.waitFor({ state: 'detached' });
    await child.rests();
    const gate = page.getByRole('dialog', { name: 'Have a look, please' });
    await child.isIn(gate);
    await child.press(gate.getByRole('button', { name: /src\/main\.js/ }));
    await gate.getByRole('region', { name: 'What changed in src/main.js' }).waitFor();
    await child.press(gate.getByRole('button', { name: 'Looks good!' }));
    await gate.waitFor({ state: 'detached' });
    await child.rests();
    await page.getByRole('heading', { name: 'Ta-daa! Your nugget is ready' }).waitFor();
  });

  it('plays it', async () => {
    await child.press(page.getByRole('link', { name: 'Go and play it!' }));
    await child.isIn(title());
    await gameOf(page).locator('canvas').waitFor();
    await child.goTo(page.locator('iframe[title$="ready to play"]'));
    await expectShipToFly(page, gameOf(page));
  });

  it('goes back to an earlier moment, and takes that back', async () => {
    await child.press(page.getByText('Everything the crew saved'));
    const saved = page.getByRole('list', { name: 'Everything the crew saved' }).getByRole('listitem');
    const oldest = saved.filter({ hasText: /^Make the page and its heartbeat/ });
    await child.press(oldest.getByRole('button', { name: 'Go back to here' }));
    const dialog = page.getByRole('dialog', { name: /^Go back to/ });
    await child.isIn(dialog);
    await child.press(dialog.getByRole('button', { name: 'Go back' }));
    await dialog.waitFor({ state: 'detached' });
    await oldest.getByText('This is how your nugget is now').waitFor();
    await child.rests();
    await child.press(page.getByRole('button', { name: 'Take that back' }));
    await page.getByText('Everything is as before.').waitFor();
    await child.rests();
  });

  it('has the crew repair what is wrong, and finds the change in the code', async () => {
    await lookAt('Shift+Tab');
    const before = await speedIn(page);
    await child.press(page.getByRole('button', { name: 'Something is wrong? Tell the crew' }));
    const dialog = page.getByRole('dialog', { name: 'Tell the crew what is wrong' });
    await child.goTo(dialog.getByLabel('What happened?'));
    await child.write('The ship is too slow');
    await child.goTo(dialog.getByLabel('What should happen?'));
    await child.write('It should fly faster');
    await child.press(dialog.getByRole('button', { name: 'Have it repaired' }));
    await child.isIn(title());
    await page.getByText('You asked for a repair', { exact: true }).waitFor();
    await child.press(page.getByRole('link', { name: 'Go and play it!' }));
    await child.isIn(title());
    await lookAt('Tab');
    expect(await speedIn(page)).toBeGreaterThan(before);
  });

  it('has seen no error on any screen', () => {
    expect(room.complaints).toEqual([]);
  });
});

/** Opens the ship's file among the code; `by` leads from where the focus is to the tabs. */
async function lookAt(by: 'Tab' | 'Shift+Tab'): Promise<void> {
  const { name, level } = PLAYER_FILE;
  await child.goTo(page.getByRole('tab', { name: 'Play', exact: true }), by);
  await child.keys('ArrowRight');
  await child.isIn(page.getByRole('tab', { name: 'Look inside' }));
  await child.goTo(page.getByRole('treegrid', { name: 'Files' }));
  await child.keys('Home');
  await child.goTo(page.getByRole('row', { name, level }), 'ArrowDown');
  await child.keys('Enter');
}
