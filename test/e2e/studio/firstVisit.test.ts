import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childMouse, onCanvas } from './support/childMouse.ts';
import { closeWorld } from './support/closeWorld.ts';
import { openWorld, type StudioWorld } from './support/studioWorld.ts';

let world: StudioWorld;
beforeAll(async () => {
  world = await openWorld();
}, 300_000);
afterAll(() => closeWorld(world), 120_000);

/** What comes after the first canvas; see vite.config.ts of the studio. */
const STUDIO = /\/assets\/studio-[^/]*\.js$/;

interface SlowVisit {
  readonly page: Page;
  readonly nuggetId: string;
  /** The rest of the studio comes now. */
  letStudioCome(): void;
}

/** A first look at a nugget's blocks, over a line on which the studio itself does not come before it is let through. */
async function visitSlowly(): Promise<SlowVisit> {
  const client = await world.client();
  const body = { name: 'Slow line', workspace_json: null, thumbnail: null, session_id: null };
  const { id } = await client.call('createNugget', { body });
  const page = await world.browser.context.newPage();
  const { promise: mayCome, resolve: letStudioCome } = Promise.withResolvers<void>();
  await page.route(STUDIO, async (route) => {
    await mayCome;
    await route.continue();
  });
  await page.goto(`${world.studio().origin}/n/${id}/blocks`, { waitUntil: 'commit' });
  return { page, nuggetId: id, letStudioCome };
}

async function snapLook(page: Page): Promise<void> {
  const child = childMouse(page);
  await child.openDrawer('Style');
  await child.dragBelow('look', 'goal');
}

const goButton = (page: Page) => page.getByRole('button', { name: 'Go!' });

describe('a child whose line is slow', { timeout: 300_000 }, () => {
  it('snaps blocks before the studio is there, which takes them over and saves them', async () => {
    const { page, nuggetId, letStudioCome } = await visitSlowly();
    await snapLook(page);
    expect(await goButton(page).count()).toBe(0);
    letStudioCome();
    await goButton(page).waitFor();
    await onCanvas(page, 'look').waitFor();
    const client = await world.client();
    const saved = () => client.call('getNugget', { params: { id: nuggetId } });
    await expect
      .poll(async () => JSON.stringify((await saved()).workspace_json), { timeout: 60_000 })
      .toContain('"look"');
    await page.close();
  });

  it('leaves before the studio is there, and finds the blocks at the next visit', async () => {
    const { page, letStudioCome } = await visitSlowly();
    const address = page.url();
    await snapLook(page);
    await page.goto('about:blank');
    letStudioCome();
    await page.goto(address);
    await page.getByText('I found changes that were not saved yet and put them back.').waitFor();
    await onCanvas(page, 'look').waitFor();
    await page.close();
  });
});

it('lets the page reach a board at the USB port, and nothing else at USB', async () => {
  const page = await world.browser.context.newPage();
  await page.goto(world.studio().origin);
  const ports = await page.evaluate('navigator.serial.getPorts().then((ports) => ports.length)');
  expect(ports).toBe(0);
  await expect(page.evaluate('navigator.usb.getDevices()')).rejects.toThrow('permissions policy');
  await page.close();
});
