import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { ErrorCode } from '@nugget/contract';
import { readConfig } from '../../config.ts';
import { type NuggetServer, startServer } from '../../serve/index.ts';

/** A folder of its own for a test. */
export interface TestFolder extends AsyncDisposable {
  readonly path: string;
}

export async function aFolder(): Promise<TestFolder> {
  const path = await mkdtemp(join(tmpdir(), 'nugget-server-'));
  return {
    path,
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** A reply whose body was read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined where it is none. */
  readonly json: unknown;
}

/** A whole server on a port of its own, with a browser that is let in. */
export interface TestServer extends AsyncDisposable {
  readonly server: NuggetServer;
  readonly url: string;
  /** The cookie header of a browser that came by the launch link. */
  readonly cookie: string;
  /** Asks as that browser; `init.headers` may say otherwise. */
  ask(path: string, init?: RequestInit): Promise<Answer>;
  /** The same with a JSON body. */
  post(path: string, body?: unknown): Promise<Answer>;
}

export interface TestServerOptions {
  readonly home: string;
  readonly studioFolder?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly heartbeatMs?: number;
}

export async function aServer({
  home,
  env,
  studioFolder,
  ...options
}: TestServerOptions): Promise<TestServer> {
  const { PATH, LANG } = process.env;
  const place = { NUGGET_HOME: home, NUGGET_PORT: '0', NUGGET_PACE: 'brisk' };
  const config = readConfig({ PATH, LANG, ...place, ...env });
  const studio = studioFolder ?? (await aStudio(home));
  const started = await startServer({ config, studioFolder: studio, ...options });
  if (started.outcome === 'running') throw new Error(`Another server has ${home} already`);
  const { server } = started;
  const { url } = server;
  const cookie = await cookieOf(server.launchLink());
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> =>
    read(await fetch(`${url}${path}`, { redirect: 'manual', ...init, headers: { cookie, ...init.headers } }));

  return {
    server,
    url,
    cookie,
    ask,
    post: (path, body) =>
      ask(path, {
        method: 'POST',
        ...(body === undefined
          ? {}
          : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      }),
    [Symbol.asyncDispose]: server.close,
  };
}

/** What a browser keeps after it has opened a launch link. */
export async function cookieOf(launchLink: string): Promise<string> {
  const { headers } = await fetch(launchLink, { redirect: 'manual' });
  return headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function read(reply: Response): Promise<Answer> {
  const text = await reply.text();
  const isJson = reply.headers.get('content-type')?.includes('json') === true;
  const json: unknown = isJson ? JSON.parse(text) : undefined;
  return { status: reply.status, headers: reply.headers, text, json };
}

/** What a refusal looks like; for toMatchObject. */
export const refusal = (status: number, code: ErrorCode) => ({ status, json: { code } });

/** What the studio's own script says in these tests. */
export const STUDIO_SCRIPT = `document.title = 'Nugget'; // ${'x'.repeat(2_000)}`;

/** A studio that was built: one page, one script with the hash of what it holds, and that script compressed. */
export async function aStudio(folder: string): Promise<string> {
  const studio = join(folder, 'studio');
  await mkdir(join(studio, 'assets'), { recursive: true });
  const page =
    '<!doctype html><title>Nugget</title><script type="module" src="/assets/main-4f2a.js"></script>';
  await writeFile(join(studio, 'index.html'), page);
  await writeFile(join(studio, 'assets', 'main-4f2a.js'), STUDIO_SCRIPT);
  await writeFile(join(studio, 'assets', 'main-4f2a.js.br'), brotliCompressSync(STUDIO_SCRIPT));
  return studio;
}
