import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChildMouse, childMouse } from './support/childMouse.ts';
import { openRoom, type Room } from './support/room.ts';
import { expectShipToFly, gameOf, PLAYER_FILE, speedIn } from './support/shipGame.ts';

let room: Room;
let page: Page;
let child: ChildMouse;

beforeAll(async () => {
  room = await openRoom();
  page = room.page;
  child = childMouse(page);
}, 180_000);

afterAll(() => room?.[Symbol.asyncDispose](), 120_000);

describe('a child with a mouse', { timeout: 600_000 }, () => {
  it('snaps a game together on an empty canvas', async () => {
    await child.press(page.getByRole('button', { name: 'Make something new' }));
    await child.writeOn('goal', 'A space game where I dodge asteroids');
    await child.openDrawer('Wishes');
    await child.dragBelow('feature', 'goal');
    await child.writeOn('feature', 'let me choose the colour');
    await child.openDrawer('Style');
    await child.dragBelow('look', 'feature');
    await child.chooseOn('look', 'like space');
    await child.openDrawer('Flow');
    await child.dragBelow('check_with_me', 'look');
    await child.writeOn('check_with_me', 'Is the ship right?');
    await page.getByText('All set. Press Go!').waitFor();
  });

  it('presses Go, chooses when the crew asks, and tries the game before it says that it is right', async () => {
    await child.press(page.getByRole('button', { name: 'Go!' }));
    const question = page.getByRole('dialog', { name: /asks$/ });
    await child.press(question.getByText('Purple'));
    await child.press(question.getByRole('button', { name: 'That’s my answer' }));
    const gate = page.getByRole('dialog', { name: 'Have a look, please' });
    await gate.getByText('Is the ship right?').waitFor();
    const game = gate.frameLocator('iframe[title="Your nugget as it is now"]');
    await child.press(game.locator('canvas'));
    await expectShipToFly(page, game);
    await child.press(gate.getByRole('button', { name: /src\/main\.js/ }));
    await gate.getByRole('region', { name: 'What changed in src/main.js' }).waitFor();
    await child.press(gate.getByRole('button', { name: 'Looks good!' }));
    await page.getByRole('heading', { name: 'Ta-daa! Your nugget is ready' }).waitFor();
  });

  it('plays it', async () => {
    await child.press(page.getByRole('link', { name: 'Go and play it!' }));
    const game = gameOf(page);
    await child.press(game.locator('canvas'));
    await expectShipToFly(page, game);
  });

  it('goes back to an earlier moment, and takes that back', async () => {
    await child.press(page.getByText('Everything the crew saved'));
    const saved = page.getByRole('list', { name: 'Everything the crew saved' }).getByRole('listitem');
    const newest = saved.filter({ hasText: /^Write the tests/ });
    const oldest = saved.filter({ hasText: /^Make the page and its heartbeat/ });
    await newest.getByText('This is how your nugget is now').waitFor();
    await child.press(oldest.getByRole('button', { name: 'Go back to here' }));
    const dialog = page.getByRole('dialog', { name: /^Go back to/ });
    await dialog.getByRole('listitem').filter({ hasText: 'Let things fall' }).waitFor();
    await child.press(dialog.getByRole('button', { name: 'Go back' }));
    await oldest.getByText('This is how your nugget is now').waitFor();
    await child.press(page.getByRole('tab', { name: 'Look inside' }));
    await page.getByRole('row', { name: 'index.html' }).waitFor();
    await page.getByRole('row', PLAYER_FILE).waitFor({ state: 'detached' });
    await child.press(page.getByRole('button', { name: 'Take that back' }));
    await page.getByText('Everything is as before.').waitFor();
    await newest.getByText('This is how your nugget is now').waitFor();
    await page.getByRole('row', PLAYER_FILE).waitFor();
  });

  it('has the crew repair what is wrong, and finds the change in the code', async () => {
    await child.press(page.getByRole('row', PLAYER_FILE));
    const before = await speedIn(page);
    await child.press(page.getByRole('button', { name: 'Something is wrong? Tell the crew' }));
    const dialog = page.getByRole('dialog', { name: 'Tell the crew what is wrong' });
    await child.write(dialog.getByLabel('What happened?'), 'The ship is too slow');
    await child.write(dialog.getByLabel('What should happen?'), 'It should fly faster');
    await child.press(dialog.getByRole('button', { name: 'Have it repaired' }));
    await page.getByText('You asked for a repair', { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Ta-daa! Your nugget is ready' }).waitFor();
    await child.press(page.getByRole('tab', { name: /^Tests/ }));
    await page
      .getByRole('tabpanel')
      .getByText(/^repaired: /)
      .first()
      .waitFor();
    await child.press(page.getByRole('link', { name: 'Go and play it!' }));
    await child.press(page.getByRole('tab', { name: 'Look inside' }));
    await child.press(page.getByRole('row', PLAYER_FILE));
    expect(await speedIn(page)).toBeGreaterThan(before);
  });

  it('has seen no error on any screen', () => {
    expect(room.complaints).toEqual([]);
  });
});
