import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/findChromium.mjs';
import type { StudioServer } from './studioServer.ts';

/** A slow home connection and a cheap school laptop; what the studio promises is promised to these. */
export const SLOW = { bytesPerSecond: 125_000, latencyMs: 40, cpuSlowdown: 6 } as const;

export interface StudioPage {
  readonly page: Page;
  /** Addresses of all scripts that were asked for so far. */
  readonly scripts: ReadonlySet<string>;
}

/** Opens a browser that has never been here but is let in, with an empty page; closes it afterwards. */
export async function withStudioPage<T>(
  { origin, cookie }: Pick<StudioServer, 'origin' | 'cookie'>,
  speed: typeof SLOW | 'full',
  use: (page: StudioPage) => Promise<T>,
): Promise<T> {
  return withBrowser(async (context) => {
    const [name = '', value = ''] = cookie.split(/=(.*)/s);
    await context.addCookies([{ name, value, url: origin }]);
    const page = await context.newPage();
    const scripts = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.add(request.url());
    });
    if (speed !== 'full') await slowDown(await context.newCDPSession(page), speed);
    return use({ page, scripts });
  });
}

export async function withBrowser<T>(use: (context: BrowserContext) => Promise<T>): Promise<T> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium here. `npm test` installs it or says how.');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
  const browser = await chromium.launch({ executablePath, args });
  try {
    return await use(await browser.newContext({ viewport: { width: 1280, height: 800 } }));
  } finally {
    await browser.close();
  }
}

async function slowDown(session: CDPSession, speed: typeof SLOW): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: speed.latencyMs,
    downloadThroughput: speed.bytesPerSecond,
    uploadThroughput: speed.bytesPerSecond,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: speed.cpuSlowdown });
}
