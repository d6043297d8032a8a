import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { expect, it } from 'vitest';
import { findChromium } from '../../../../../scripts/findChromium.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const HOUSE = fileURLToPath(new URL('../../../../../', import.meta.url));
const FIRMWARE = createRequire(import.meta.url).resolve(
  '@micropython/micropython-webassembly-pyscript/micropython.wasm',
);

const BLINK = `import time
from machine import Pin
led = Pin(2, Pin.OUT)
for n in range(3):
    led.on()
    time.sleep_ms(60)
    led.off()
    time.sleep_ms(60)
print("blinked")
`;

interface Shown {
  readonly said: string;
  readonly lit: readonly number[];
  type(text: string): void;
}

/** The page's globals, as `page.ts` makes them. */
declare const shown: Shown;
declare function startBoard(files: Readonly<Record<string, string>>): Promise<void>;

it.runIf(findChromium())('blinks in a page, and answers at its REPL there', async () => {
  await using site = await serve();
  const { page } = await site.open();
  await page.evaluate((main) => startBoard({ 'main.py': main }), BLINK);
  await page.waitForFunction(() => shown.said.includes('>>> '));
  expect(await page.evaluate(() => shown.said)).toContain('blinked\r\n');
  expect(await page.evaluate(() => shown.lit)).toEqual([0, 1, 0, 1, 0, 1, 0]);
  await page.evaluate(() => shown.type('while True: pass\r\r'));
  await page.waitForFunction(() => shown.said.endsWith('... \r\n'));
  await page.evaluate(() => shown.type('\x03'));
  await page.waitForFunction(() => shown.said.includes('KeyboardInterrupt'));
  await page.evaluate(() => shown.type('import js\r'));
  await page.waitForFunction(() => shown.said.includes("ImportError: no module named 'js'"));
});

/** The page at an address of this computer, isolated as shared memory wants it. */
async function serve() {
  const server = await createServer({
    configFile: false,
    root: HERE,
    publicDir: dirname(FIRMWARE),
    logLevel: 'error',
    server: {
      host: '127.0.0.1',
      port: 0,
      hmr: false,
      fs: { allow: [HOUSE] },
      headers: {
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      },
    },
    worker: { format: 'es' },
  });
  await server.listen();
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
  });
  return {
    async open() {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(server.resolvedUrls?.local[0] ?? '');
      await page.waitForFunction(() => 'startBoard' in globalThis);
      return { page, complaints };
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await server.close();
    },
  };
}
