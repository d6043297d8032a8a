import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../../scripts/findChromium.mjs';

const MAIN = fileURLToPath(new URL('../../../packages/cli/src/main.ts', import.meta.url));
const LAUNCH_LINK = /http:\/\/localhost:\d+\/launch\?ticket=\S+/;

export interface StudioOptions {
  readonly home: string;
  /** 0 takes any free port. */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** A studio's server in a process group of its own, as `npm start` would run it with the fastest rehearsal crew. */
export interface RunningStudio extends AsyncDisposable {
  /** The link that was printed; good for one login. */
  readonly link: string;
  readonly origin: string;
  readonly port: number;
  readonly pid: number;
  readonly stderr: () => string;
  /** SIGKILL to everything it started; resolves when it is gone. */
  pullThePlug(): Promise<void>;
  /** Asks it to end, as Ctrl-C does; resolves with its exit code. */
  stop(): Promise<number | null>;
}

export async function startStudio({ home, port = 0, env = {} }: StudioOptions): Promise<RunningStudio> {
  const child = spawn(process.execPath, [MAIN, 'serve', '--no-open'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: home,
      NUGGET_HOME: home,
      NUGGET_PORT: String(port),
      NUGGET_PACE: 'brisk',
      LANG: 'C.UTF-8',
      ...env,
    },
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const link = await printedLink(child, () => stderr);
  const { origin } = new URL(link);
  const pid = child.pid ?? 0;
  const stop = (): Promise<number | null> => {
    child.kill('SIGTERM');
    return ended;
  };
  return {
    link,
    origin,
    port: Number(new URL(link).port),
    pid,
    stderr: () => stderr,
    async pullThePlug() {
      if (child.exitCode === null && child.signalCode === null) process.kill(-pid, 'SIGKILL');
      await ended;
    },
    stop,
    [Symbol.asyncDispose]: async () => void (await stop()),
  };
}

async function printedLink(child: ChildProcess, stderr: () => string): Promise<string> {
  if (child.stdout === null) throw new Error('The studio has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const link = LAUNCH_LINK.exec(line)?.[0];
    if (link === undefined) continue;
    // Nobody reads on; a full pipe would hold the program up.
    child.stdout.resume();
    return link;
  }
  throw new Error(`The studio ended without a link:\n${stderr()}`);
}

export interface StudioBrowser extends AsyncDisposable {
  readonly browser: Browser;
  /** A browser as one child has it: its login and its storage are its own. */
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of every page of the studio's own origin, and of its console. */
  readonly complaints: readonly string[];
}

/** A real Chromium that has followed the launch link and stands on the start screen. */
export async function openStudio(
  { link, origin }: Pick<RunningStudio, 'link' | 'origin'>,
  { width = 1280, height = 800 } = {},
): Promise<StudioBrowser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium here. `npm test` installs it or says how.');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
  const browser = await chromium.launch({ executablePath, args });
  const context = await browser.newContext({ viewport: { width, height }, acceptDownloads: true });
  const complaints: string[] = [];
  context.on('weberror', (error) => {
    if (error.page()?.url().startsWith(origin)) complaints.push(String(error.error()));
  });
  context.on('console', (message) => {
    const { url } = message.location();
    // A request that was refused is named by its address alone.
    if (message.type() === 'error' && url.startsWith(origin)) complaints.push(`${message.text()} (${url})`);
  });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('main').waitFor();
  return { browser, context, page, complaints, [Symbol.asyncDispose]: () => browser.close() };
}
