import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type Client, createClient } from '@nugget/client';

const PROGRAM = fileURLToPath(new URL('../../packages/cli/src/main.ts', import.meta.url));

export interface StudioServer {
  readonly pid: number | undefined;
  readonly client: Client;
  /** `http://localhost:<port>` */
  readonly origin: string;
  /** The login, as a Cookie header has it. */
  readonly cookie: string;
}

/** Starts the server as `npm start` does, in a process and an empty home of its own, and removes both afterwards. */
export async function withStudioServer<T>(use: (server: StudioServer) => Promise<T>): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), 'nugget-bench-'));
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--no-open'], {
    env: { PATH: process.env.PATH, NUGGET_HOME: home, NUGGET_PORT: '0', NUGGET_PACE: 'brisk' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'close');
  try {
    const link = await launchLinkIn(child.stdout);
    const { origin } = new URL(link);
    const cookie = await loginBy(link);
    const client = createClient({ baseUrl: origin, headers: { cookie } });
    return await use({ pid: child.pid, client, origin, cookie });
  } finally {
    child.kill('SIGTERM');
    await gone;
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function launchLinkIn(stdout: Readable): Promise<string> {
  for await (const line of createInterface({ input: stdout })) {
    const [link] = /http:\S+ticket=\S+/.exec(line) ?? [];
    if (link !== undefined) return link;
  }
  throw new Error('The server ended before it gave a launch link');
}

async function loginBy(link: string): Promise<string> {
  const reply = await fetch(link, { redirect: 'manual' });
  const [cookie = ''] = reply.headers.getSetCookie();
  return cookie.replace(/;.*$/s, '');
}
