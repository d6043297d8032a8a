import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type PreviewServer, preview } from 'vite';
import { findChromium } from '../../../../scripts/findChromium.mjs';
import { builtScenes } from './builtScenes.ts';

const CONFIG = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));

export interface OpenScene {
  readonly page: Page;
  /** Errors of the page and of its console. */
  readonly complaints: readonly string[];
}

export interface Stage extends AsyncDisposable {
  /** All scenes there are. */
  names(): Promise<readonly string[]>;
  /** Shows one scene, `build/TaskGraph/threeAtWork`, in a fresh browser context of that width in CSS pixels. */
  open(
    scene: string,
    options?: { readonly width?: number; readonly scheme?: 'light' | 'dark' },
  ): Promise<OpenScene>;
}

/** The studio's scenes in a real Chromium, through Vite; one stage serves a whole test file. */
export async function openScenes(): Promise<Stage> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium here. `npm test` installs it or says how.');
  const server = await preview({
    configFile: CONFIG,
    logLevel: 'error',
    build: { outDir: await builtScenes() },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
  const browser = await chromium.launch({ executablePath, args });
  return {
    names: () => sceneNames(browser, server),
    open: (scene, options = {}) => openScene(browser, server, { scene, ...options }),
    async [Symbol.asyncDispose]() {
      await browser.close();
      await server.close();
    },
  };
}

const addressOf = (server: PreviewServer, scene: string): string =>
  new URL(`/scenes.html?scene=${encodeURIComponent(scene)}`, server.resolvedUrls?.local[0]).href;

async function sceneNames(browser: Browser, server: PreviewServer): Promise<readonly string[]> {
  const page = await browser.newPage();
  await page.goto(addressOf(server, ''));
  await page.locator('li a').first().waitFor();
  const names = await page.locator('li a').allTextContents();
  await page.close();
  return names;
}

interface SceneToOpen {
  readonly scene: string;
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
}

async function openScene(browser: Browser, server: PreviewServer, wanted: SceneToOpen): Promise<OpenScene> {
  const { scene, width = 1280, scheme = 'light' } = wanted;
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(addressOf(server, scene));
  await page.locator('#root > *').first().waitFor();
  return { page, complaints };
}
