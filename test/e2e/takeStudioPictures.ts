// Takes the pictures of docs/studio.md of a studio that really runs: node test/e2e/takeStudioPictures.ts [screen …]
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openWorld } from './studio/support/studioWorld.ts';
import { startTour, TOUR } from './studio/support/tour.ts';

const IMAGES = fileURLToPath(new URL('../../docs/images/studio/', import.meta.url));

const LAPTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 800 };
/** By night, too; the others look alike. */
const DARK = new Set(['home', 'blocks', 'build-done', 'code']);
/** On a phone it lies below what its stop before it shows. */
const NO_PHONE = new Set(['board-curves']);

await mkdir(IMAGES, { recursive: true });
await using world = await openWorld();
const { page } = world.browser;
const tour = startTour(world);

/** Pictures in sight that are still on their way. */
const PICTURES = `Promise.allSettled([...document.images]
  .filter((image) => image.getBoundingClientRect().top < innerHeight)
  .map((image) => image.decode()))`;

async function take(file: string): Promise<void> {
  await page.evaluate(PICTURES);
  // What moves holds still, so that two runs give the same picture.
  await page.screenshot({ path: `${IMAGES}${file}.png`, animations: 'disabled' });
}

const wanted = process.argv.slice(2);
const stops = TOUR.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
for (const { name, show } of stops) {
  await page.setViewportSize(LAPTOP);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await show(tour);
  await take(name);
  if (DARK.has(name)) {
    await page.emulateMedia({ colorScheme: 'dark' });
    await take(`${name}-dark`);
    await page.emulateMedia({ colorScheme: 'light' });
  }
  if (NO_PHONE.has(name)) continue;
  await page.setViewportSize(PHONE);
  await take(`${name}-phone`);
}
