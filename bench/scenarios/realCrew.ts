import { readFile } from 'node:fs/promises';
import { between, buildOnce } from '../measure/buildOnce.ts';
import { type Measurement, type Scenario, spread, sum } from '../measure/measurement.ts';
import { createStopwatch } from '../measure/stopwatch.ts';
import { timedTools } from '../measure/timedTools.ts';

const SPEC = new URL('../../examples/space-dodge.json', import.meta.url);

/** Whole builds through the real Agent SDK, with the rehearsal crew at its fastest. */
export const realCrew: Scenario = {
  name: 'the real SDK with the rehearsal crew (examples/space-dodge.json)',
  async run() {
    const spec: unknown = JSON.parse(await readFile(SPEC, 'utf8'));
    return [...(await wholeBuild(spec)), ...(await oneAtATime(spec))];
  },
};

async function wholeBuild(spec: unknown): Promise<readonly Measurement[]> {
  const { events } = await buildOnce({ spec, tools: (real) => real });
  const value = between(events, 'session_started', 'session_complete');
  return [{ name: 'whole build, 3 wide', value, unit: 'ms', bound: { kind: 'most', value: 60_000 } }];
}

/** With one agent at a time the cores are not shared with other agents, and what is left is our own. */
async function oneAtATime(spec: unknown): Promise<readonly Measurement[]> {
  const watch = createStopwatch();
  const { events } = await buildOnce({ spec, tools: (real) => timedTools(real, watch), crewSize: 1 });
  const agents = sum(watch.laps.get('agent'));
  const wall = between(events, 'plan_ready', 'task_completed');
  const tasks = events.filter((event) => event.type === 'task_completed').length;
  return [
    {
      name: 'time per task beyond the agent, 1 wide',
      value: (wall - agents) / tasks,
      unit: 'ms',
      bound: { kind: 'most', value: 50 },
    },
    ...[...watch.laps].map(([name, times]): Measurement => {
      return { name: `  ${name} (median)`, value: spread(times).median, unit: 'ms' };
    }),
  ];
}
