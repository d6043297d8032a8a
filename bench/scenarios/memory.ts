import { readdir, readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { type WatchedBuild, withBuild } from '../measure/commandLine.ts';
import type { Measurement, Scenario } from '../measure/measurement.ts';
import { peakMegabytes } from '../measure/peakMemory.ts';

/** The command line as a child would start it: how soon it does something, and what it takes at the most. */
export const memory: Scenario = {
  name: 'start-up and memory of the command line',
  async run() {
    // The very first start also compiles the program; what counts is every start after it.
    await withBuild('brisk', ({ events }) => untilTheFirst(events()));
    const began = performance.now();
    return withBuild('brisk', (build) => watchMemory(build, began));
  },
};

async function untilTheFirst(events: AsyncIterable<unknown>): Promise<void> {
  for await (const _event of events) return;
}

async function watchMemory({ child, events }: WatchedBuild, began: number): Promise<readonly Measurement[]> {
  let firstEvent: number | undefined;
  let host = 0;
  let agent = 0;
  for await (const _event of events()) {
    firstEvent ??= performance.now() - began;
    // The launcher's only child is the program; everything below that is an agent or one of its tools.
    for (const pid of await children(child.pid)) {
      host = Math.max(host, await peakMegabytes(pid));
      for (const below of await descendants(pid)) agent = Math.max(agent, await peakMegabytes(below));
    }
  }
  return [
    { name: 'first event after the start', value: firstEvent ?? Number.NaN, unit: 'ms' },
    { name: 'host, peak', value: host, unit: 'MB', bound: { kind: 'most', value: 150 } },
    { name: 'largest child (an agent), peak', value: agent, unit: 'MB' },
  ];
}

async function children(pid: number | undefined): Promise<readonly number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => '')),
  );
  return lists.join(' ').split(' ').filter(Boolean).map(Number);
}

async function descendants(pid: number): Promise<readonly number[]> {
  const direct = await children(pid);
  const below = await Promise.all(direct.map(descendants));
  return [...direct, ...below.flat()];
}
