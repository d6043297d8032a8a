// Takes the README's picture of a nugget that was really built: node test/e2e/takePictures.ts
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openPage } from './support/browser.ts';
import { buildExample } from './support/builtNugget.ts';

const IMAGES = fileURLToPath(new URL('../../docs/images/', import.meta.url));

await using built = await buildExample('space-dodge');
await using open = await openPage(built.url);
await mkdir(IMAGES, { recursive: true });
await open.page.waitForFunction('window.nugget.rocks.length >= 4 || window.nugget.state === "over"');
await open.page.screenshot({
  path: `${IMAGES}space-dodge.png`,
  clip: { x: 290, y: 0, width: 700, height: 770 },
});
