import type { Page } from 'playwright-core';
import { buildOntoBoard } from '../studio/support/buildOnPage.ts';
import { openWorld } from '../studio/support/studioWorld.ts';

/** An example of the gallery that was built on the page and now runs on the virtual board, whose page is in front. */
export interface BoardPage extends AsyncDisposable {
  readonly page: Page;
}

/** Wide enough for a bench of 960 pixels, with the messages below it. */
const SIZE = { width: 992, height: 1_400 };

export async function openBoardPage(title: string): Promise<BoardPage> {
  const world = await openWorld();
  const { page } = world.browser;
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await buildOntoBoard(world, title);
  await page.setViewportSize(SIZE);
  return { page, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() };
}
