import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { type Scenario, sum } from '../measure/measurement.ts';
import { SLOW, withStudioPage } from '../measure/studioPage.ts';
import { type StudioServer, withStudioServer } from '../measure/studioServer.ts';

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
        value: await untilCanvas(server),
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

/** Usable: the golden block is there, and a drawer of the toolbox opens. */
async function untilCanvas(server: StudioServer): Promise<number> {
  const { id } = await server.client.call('createNugget', {
    body: { name: 'My nugget', workspace_json: null, thumbnail: null, session_id: null },
  });
  return withStudioPage(server, SLOW, async ({ page }) => {
    const began = performance.now();
    await page.goto(`${server.origin}/n/${id}/blocks`, { waitUntil: 'commit' });
    await page.getByRole('treeitem', { name: /Wishes/ }).click();
    await page.locator('.blocklyFlyout').first().waitFor({ state: 'visible' });
    return performance.now() - began;
  });
}
