import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { parseRecordedEvent, type RecordedEvent } from '@nugget/contract';

const MAIN = fileURLToPath(new URL('../../packages/cli/src/main.ts', import.meta.url));
const SPEC = fileURLToPath(new URL('../../examples/space-dodge.json', import.meta.url));

export interface WatchedBuild {
  readonly child: ChildProcessByStdio<null, Readable, null>;
  readonly pace: 'brisk' | 'natural';
  events(): AsyncIterable<RecordedEvent>;
}

/** Builds space-dodge with the command line in an empty home, and removes the home when `watch` is done. */
export async function withBuild<T>(
  pace: WatchedBuild['pace'],
  watch: (build: WatchedBuild) => Promise<T>,
): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), 'nugget-bench-'));
  const child = spawn(process.execPath, [MAIN, 'build', SPEC, '--yes', '--json', '--exit'], {
    env: { PATH: process.env.PATH, NUGGET_HOME: home, NUGGET_PACE: pace },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const gone = new Promise((resolve) => child.once('close', resolve));
  async function* events(): AsyncIterable<RecordedEvent> {
    for await (const line of createInterface({ input: child.stdout }))
      yield parseRecordedEvent(JSON.parse(line));
  }
  try {
    return await watch({ child, pace, events });
  } finally {
    child.kill('SIGKILL');
    await gone;
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}
