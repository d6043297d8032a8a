import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { medianOf, type Scenario, sum } from '../measure/measurement.ts';
import { SLOW, withStudioPage } from '../measure/studioPage.ts';
import { type StudioServer, withStudioServer } from '../measure/studioServer.ts';

const NOTE_CLICK = fileURLToPath(new URL('../measure/noteClick.js', import.meta.url));
/** One visit alone tells as much of what else the computer does at that moment. */
const VISITS = 5;
const NEW_NUGGET = { role: 'button', name: 'Make something new' } as const;

/** A child opens the studio for the first time, on a slow line and a slow computer. */
export const firstVisit: Scenario = {
  name: 'first visit to the studio (1 Mbps, processor 6x slower)',
  run: () =>
    withStudioServer(async (server) => [
      {
        name: 'JavaScript of the start screen, gzip',
        value: await startScreenKilobytes(server),
        unit: 'kB',
        bound: { kind: 'most', value: 300 },
      },
      {
        name: 'from nothing to a canvas that can be used',
        value: await medianOf(VISITS, () => untilCanvas(server)),
        unit: 'ms',
        bound: { kind: 'most', value: 5_000 },
      },
    ]),
};

async function startScreenKilobytes(server: StudioServer): Promise<number> {
  const scripts = await withStudioPage(server, 'full', async ({ page, scripts: asked }) => {
    await page.goto(server.origin);
    await startScreen(page).waitFor();
    // A set of what was asked for until it can be used; what is fetched ahead afterwards is not waited for.
    return [...asked];
  });
  const sizes = scripts.map(async (url) => gzipSync(await (await fetch(url)).bytes(), { level: 9 }).length);
  return sum(await Promise.all(sizes)) / 1_000;
}

const startScreen = (page: Page) => page.getByRole(NEW_NUGGET.role, { name: NEW_NUGGET.name });

/**
 * From the beginning of the visit until a drawer of the toolbox that was clicked as soon as it could be seen has opened and is
 * painted, as the browser itself notes it. Looked for by class and clicked with the bare mouse: to find it by its role and name
 * as tests do would keep the slow processor busier than the page does.
 */
async function untilCanvas(server: StudioServer): Promise<number> {
  const { id } = await server.client.call('createNugget', {
    body: { name: 'My nugget', workspace_json: null, thumbnail: null, session_id: null },
  });
  return withStudioPage(server, SLOW, async ({ page }) => {
    await page.addInitScript({ path: NOTE_CLICK });
    await page.goto(`${server.origin}/n/${id}/blocks`, { waitUntil: 'commit' });
    const drawer = await page.waitForSelector('.nugget-requirements');
    const { x = 0, y = 0, width = 0, height = 0 } = (await drawer.boundingBox()) ?? {};
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.waitForSelector('.blocklyFlyout');
    return (await page.waitForFunction<number>('window.clickAnswered')).jsonValue();
  });
}
