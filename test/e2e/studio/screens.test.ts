import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stumblingBlocks } from '../../../packages/studio/src/testing/axe.ts';
import { closeWorld } from './support/closeWorld.ts';
import { openWorld, type StudioWorld } from './support/studioWorld.ts';
import { startTour, TOUR, type Tour } from './support/tour.ts';

let world: StudioWorld;
let tour: Tour;
beforeAll(async () => {
  world = await openWorld();
  await world.browser.page.emulateMedia({ reducedMotion: 'reduce' });
  tour = startTour(world);
}, 300_000);
afterAll(() => closeWorld(world), 120_000);

/** As wide as a laptop and as a phone. */
const WIDTHS = [1280, 390];
const SCHEMES = ['light', 'dark'] as const;

/** What is wrong with the screen in front, on a laptop and a phone, by day and by night. */
async function whateverIsWrong(): Promise<readonly string[]> {
  const { page } = world.browser;
  const found: string[] = [];
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const all = await stumblingBlocks(page);
      found.push(...all.map((what) => `${width} px, ${colorScheme}: ${what}`));
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  return found;
}

describe('can be read and used by everyone, and fits', { timeout: 900_000 }, () => {
  it.each(TOUR)('$name', async (stop) => {
    await stop.show(tour);
    expect(await whateverIsWrong()).toEqual([]);
  });
});
