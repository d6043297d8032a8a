import type { FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The file of the rehearsal crew's arcade game that says how fast the ship is, as it lies in the tree of files. */
export const PLAYER_FILE = { name: 'player.js', level: 2 } as const;

/** The game on the page where one plays. */
export const gameOf = (page: Page): FrameLocator => page.frameLocator('iframe[title$="ready to play"]');

/** Where the ship is, in the game's own units from its left edge. */
const shipAt = (game: FrameLocator): Promise<number> =>
  game.locator('body').evaluate(() => Reflect.get(globalThis, 'nugget').ship.x);

/** Steers with real keys, as long as it takes to see the ship move: to the left, and back. The game has the focus. */
export async function expectShipToFly(page: Page, game: FrameLocator): Promise<void> {
  const start = await shipAt(game);
  await page.keyboard.down('ArrowLeft');
  await expect.poll(() => shipAt(game), { timeout: 60_000 }).toBeLessThan(start);
  await page.keyboard.up('ArrowLeft');
  const left = await shipAt(game);
  await page.keyboard.down('ArrowRight');
  await expect.poll(() => shipAt(game), { timeout: 60_000 }).toBeGreaterThan(left);
  await page.keyboard.up('ArrowRight');
}

/** How fast the ship is by the code that is on the screen, in pixels a second. */
export async function speedIn(page: Page): Promise<number> {
  const line = page.getByRole('textbox', { name: 'The code of src/player.js' }).getByText('const SPEED =');
  return Number(/SPEED = (\d+)/.exec((await line.textContent()) ?? '')?.[1]);
}
