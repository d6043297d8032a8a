import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChildMouse, childMouse } from './support/childMouse.ts';
import { openRoom, type Room } from './support/room.ts';

let room: Room;
let page: Page;
let child: ChildMouse;

beforeAll(async () => {
  room = await openRoom();
  page = room.page;
  child = childMouse(page);
}, 180_000);

afterAll(() => room?.[Symbol.asyncDispose](), 120_000);

const question = () => page.getByRole('dialog', { name: /asks$/ });
const gate = () => page.getByRole('dialog', { name: 'Have a look, please' });
const game = () => gate().frameLocator('iframe[title="Your nugget as it is now"]');
/** What the shown game has behind everything, as the browser worked it out. */
const background = () =>
  game()
    .locator('body')
    .evaluate((body) => body.ownerDocument.defaultView?.getComputedStyle(body).background);

describe('what the crew asks', { timeout: 600_000 }, () => {
  it('waits behind a banner for who says later', async () => {
    await child.press(page.getByRole('button', { name: 'Make something new' }));
    await child.writeOn('goal', 'A space game where I dodge asteroids');
    await child.openDrawer('Wishes');
    await child.dragBelow('feature', 'goal');
    await child.writeOn('feature', 'let me choose the colour');
    await child.openDrawer('Flow');
    await child.dragBelow('check_with_me', 'feature');
    await child.writeOn('check_with_me', 'Do you like it?');
    await child.press(page.getByRole('button', { name: 'Go!' }));
    await child.press(question().getByRole('button', { name: 'Later' }));
    await question().waitFor({ state: 'detached' });
    await page.getByText('The crew waits for you: 1 question').waitFor();
    await child.press(page.getByRole('button', { name: 'Have a look' }));
    await question().getByText('Which colour do you choose?').waitFor();
  });

  it('can be answered in own words, and the crew does what they say', async () => {
    await child.press(question().getByText('Something else'));
    await child.write(question().getByLabel('Say it in your own words'), 'red, please');
    await child.press(question().getByRole('button', { name: 'That’s my answer' }));
    await gate().getByText('Do you like it?').waitFor();
    await game().locator('canvas').waitFor();
  });

  it('is asked again after the crew has changed what was not right yet', async () => {
    const before = await background();
    await child.press(gate().getByRole('button', { name: 'Please change something' }));
    await child.write(gate().getByLabel('What should be different?'), 'make the background dark green');
    await child.press(gate().getByRole('button', { name: 'Send to the crew' }));
    await gate().waitFor({ state: 'detached' });
    await gate().getByText('Do you like it?').waitFor();
    await game().locator('canvas').waitFor();
    await expect.poll(background, { timeout: 60_000 }).not.toBe(before);
    await child.press(gate().getByRole('button', { name: 'Looks good!' }));
    await page.getByRole('heading', { name: 'Ta-daa! Your nugget is ready' }).waitFor();
  });

  it('leaves nothing open when all of it is answered', async () => {
    expect(await page.getByText(/^The crew waits for you/).count()).toBe(0);
    expect(room.complaints).toEqual([]);
  });
});
