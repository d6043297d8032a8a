import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../../../../scripts/findChromium.mjs';
import type { Files } from '../recipes/applyComposition.ts';

const HOME = 'http://nugget.test/';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
};

export interface OpenNugget extends AsyncDisposable {
  readonly page: Page;
  /** Everything the page complained about, and every request that left the nugget. Empty when all is well. */
  readonly complaints: readonly string[];
}

/** True where this machine has a browser that can be driven. */
export const hasBrowser = findChromium() !== undefined;

/** Opens a nugget's files in a real browser, with no network and no port; `width` is the window's, in pixels. */
export async function openInBrowser(files: Files, width = 1280): Promise<OpenNugget> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium here. Install one, or set NUGGET_CHROMIUM.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width, height: 800 }, hasTouch: width < 600 });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    const path = url.startsWith(HOME) ? new URL(url).pathname.slice(1) || 'index.html' : undefined;
    const body = path === undefined ? undefined : files.get(path);
    if (body === undefined) complaints.push(`asked for ${url}`);
    if (path === undefined || body === undefined) return route.abort();
    return route.fulfill({ body, contentType: TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain' });
  });
  await page.goto(HOME);
  return { page, complaints, [Symbol.asyncDispose]: () => browser.close() };
}
