import { readFile } from 'node:fs/promises';
import { between, buildOnce, taskTimes } from '../measure/buildOnce.ts';
import { type Measurement, type Scenario, spread } from '../measure/measurement.ts';
import { createStopwatch } from '../measure/stopwatch.ts';
import { timedTools } from '../measure/timedTools.ts';

const SPEC = new URL('../../examples/space-dodge.json', import.meta.url);

/** A whole build through the real Agent SDK, with the rehearsal crew at its fastest. */
export const realCrew: Scenario = {
  name: 'the real SDK with the rehearsal crew (examples/space-dodge.json)',
  async run() {
    const watch = createStopwatch();
    const spec: unknown = JSON.parse(await readFile(SPEC, 'utf8'));
    const { events } = await buildOnce({ spec, tools: (real) => timedTools(real, watch) });
    const tasks = taskTimes(events);
    const agents = watch.laps.get('agent') ?? [];
    const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
    const steps = [...watch.laps].map(([name, times]): Measurement => {
      return { name: `  ${name} (median)`, value: spread(times).median, unit: 'ms' };
    });
    return [
      {
        name: 'whole build',
        value: between(events, 'session_started', 'session_complete'),
        unit: 'ms',
        bound: { kind: 'most', value: 60_000 },
      },
      {
        name: 'time per task beyond the agent',
        value: (total(tasks) - total(agents)) / tasks.length,
        unit: 'ms',
        bound: { kind: 'most', value: 50 },
      },
      ...steps,
    ];
  },
};
