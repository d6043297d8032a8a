import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { parseRecordedEvent, type RecordedEvent } from '@nugget/contract';

/** Started as `npm start` does it: through the launcher, which sets how Node runs. */
const LAUNCH = fileURLToPath(new URL('../../scripts/launch.mjs', import.meta.url));
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
  const child = spawn(process.execPath, [LAUNCH, 'start', 'build', SPEC, '--yes', '--json', '--exit'], {
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
    // The program ends with its launcher; both are gone when the pipe between them and us is closed.
    child.kill('SIGTERM');
    await gone;
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}
