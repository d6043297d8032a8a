import { performance } from 'node:perf_hooks';
import type { RecordedEvent } from '@nugget/contract';
import { type WatchedBuild, withBuild } from '../measure/commandLine.ts';
import type { Measurement, Scenario } from '../measure/measurement.ts';

/** Ctrl-C while agents work: how long until every process is gone. */
export const stopping: Scenario = {
  name: 'stopping with Ctrl-C',
  async run() {
    return [
      await timeStop('while planning', (event) => event.type === 'planning_started'),
      await timeStop('with three agents at work', threeAtWork()),
      await timeStop('while testing', (event) => event.type === 'testing_started'),
    ];
  },
};

function threeAtWork(): (event: RecordedEvent) => boolean {
  const running = new Set<string>();
  return (event) => {
    if (event.type === 'task_started') running.add(event.task_id);
    if (event.type === 'task_completed') running.delete(event.task_id);
    return running.size >= 3;
  };
}

async function timeStop(name: string, moment: (event: RecordedEvent) => boolean): Promise<Measurement> {
  const value = await withBuild('brisk', (build) => stopAt(build, moment));
  return {
    name: `${name}: until the program has ended`,
    value,
    unit: 'ms',
    bound: { kind: 'most', value: 3_000 },
  };
}

async function stopAt(
  { child, events }: WatchedBuild,
  moment: (event: RecordedEvent) => boolean,
): Promise<number> {
  let stopped: number | undefined;
  for await (const event of events()) {
    if (stopped !== undefined || !moment(event)) continue;
    stopped = performance.now();
    child.kill('SIGINT');
  }
  if (stopped === undefined) throw new Error('The build ended before the moment came');
  return performance.now() - stopped;
}
