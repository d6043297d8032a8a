import { fileURLToPath } from 'node:url';
import { type Connection, createClient } from '@nugget/client';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findChromium } from '../../../../scripts/findChromium.mjs';
import { startFollowing, upTo } from '../../../client/src/testing/follower.ts';
import {
  type Page,
  SESSION,
  type SessionServer,
  startSessionServer,
} from '../../../client/src/testing/sessionServer.ts';

/** Somebody who follows the session, in this process or in a browser. */
interface Watcher {
  /** Resolves with the numbers of all events when the one with this number has come. */
  until(seq: number): Promise<readonly number[]>;
  connections(): Promise<readonly Connection['state'][]>;
}

/** What the page of a browser remembers. */
interface Told {
  readonly seqs: number[];
  readonly states: Connection['state'][];
}

declare global {
  var told: Told | undefined;
}

const PAGE = `<!doctype html>
<title>Nugget</title>
<script type="module">
  import { createClient } from '/client.js';
  globalThis.told = { seqs: [], states: [] };
  createClient({ baseUrl: location.origin }).follow('${SESSION}', {
    signal: new AbortController().signal,
    onEvents: (events) => told.seqs.push(...events.map(({ seq }) => seq)),
    onConnection: ({ state }) => told.states.push(state),
  });
</script>`;

let browser: Browser;
let pages: ReadonlyMap<string, Page>;

beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium here. `npm test` installs it or says how.');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
  browser = await chromium.launch({ executablePath, args });
  pages = new Map([
    ['/', { type: 'text/html', text: PAGE }],
    ['/client.js', { type: 'text/javascript', text: await clientScript() }],
  ]);
});
afterAll(() => browser.close());

/** The client as one module, as the studio ships it. */
async function clientScript(): Promise<string> {
  const entry = fileURLToPath(new URL('../../../client/src/index.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'client' } },
  });
  const output = Array.isArray(built) ? built.flatMap((part) => part.output) : [];
  const [script] = output.filter((part) => part.type === 'chunk');
  if (script === undefined) throw new Error('Vite made no script of the client');
  return script.code;
}

function inNode({ baseUrl }: SessionServer): Watcher {
  const follower = startFollowing(createClient({ baseUrl }));
  return {
    async until(seq) {
      await follower.until(({ seqs }) => seqs.at(-1) === seq);
      return follower.seqs;
    },
    connections: async () => follower.connections.map(({ state }) => state),
  };
}

async function inChromium({ baseUrl }: SessionServer): Promise<Watcher> {
  const page = await browser.newPage();
  await page.goto(baseUrl);
  return {
    async until(seq) {
      await page.waitForFunction((last) => globalThis.told?.seqs.at(-1) === last, seq);
      return page.evaluate(() => globalThis.told?.seqs ?? []);
    },
    connections: () => page.evaluate(() => globalThis.told?.states ?? []),
  };
}

it.each([
  ['Node', inNode],
  ['Chromium', inChromium],
] as const)('a session is followed the same way across everything in %s', async (_, follow) => {
  await using server = await startSessionServer(pages);
  const { faults } = server;
  server.tell(50);
  faults.push({ closeAfter: { frames: 20, code: 4008 } }, { leaveOut: 10 }, { repeat: 15 });
  const watcher = await follow(server);
  expect(await watcher.until(50)).toEqual(upTo(50));
  // 4008 after 20; the frame behind the next ten is left out; the third line repeats and goes on.
  expect(server.lines).toEqual([0, 20, 30]);

  await server.stop();
  await server.start();
  server.tell(5);
  expect(await watcher.until(55)).toEqual(upTo(55));
  expect(await watcher.connections()).toContain('live');

  faults.push({ closeAfter: { frames: 0, code: 4004 } });
  server.cut();
  await expect.poll(() => watcher.connections()).toContain('ended');
  expect(server.lines.at(-1)).toBe(55);
});
