import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../../../scripts/findChromium.mjs';

export interface OpenPage extends AsyncDisposable {
  readonly page: Page;
  /** What the page complained about: errors, and requests that left its own origin. */
  readonly complaints: readonly string[];
}

/** Opens an address in a real Chromium. `npm test` makes sure that there is one. */
export async function openPage(url: string, width = 1280): Promise<OpenPage> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium here. `npm test` installs it or says how.');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
  const browser = await chromium.launch({ executablePath, args });
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) complaints.push(request.url());
  });
  await page.goto(url);
  return { page, complaints, [Symbol.asyncDispose]: () => browser.close() };
}
