import { setTimeout as wait } from 'node:timers/promises';
import type { PlannerAnswer } from '@nugget/contract';
import type { EngineTools } from '@nugget/engine';
import { createFakeAgentRunner } from '@nugget/engine/testing';
import { between, buildOnce } from '../measure/buildOnce.ts';
import { type Measurement, type Scenario, spread, sum } from '../measure/measurement.ts';
import { createStopwatch, type Stopwatch } from '../measure/stopwatch.ts';
import { timedTools } from '../measure/timedTools.ts';

/** Agents at work at the same time: the default of the product. */
const WIDE = 3;

interface Load {
  readonly tasks: number;
  readonly seconds: number;
}

const SPEC = {
  nugget: { goal: 'Something to measure', type: 'general' },
  agents: [{ name: 'Nova', role: 'builder' }],
  workflow: { testing_enabled: false },
};

/** The orchestrator alone: real git, journal and log, with an agent that writes one file and waits. */
export const waitingAgent: Scenario = {
  name: 'orchestrator with an agent that only waits',
  async run() {
    const many = await measure({ tasks: 100, seconds: 0 });
    const wide = await measure({ tasks: 12, seconds: 1 });
    return [...overheads(many.watch, many.wall), ...efficiency(wide.wall, wide.watch)];
  },
};

async function measure(load: Load): Promise<{ readonly watch: Stopwatch; readonly wall: number }> {
  const watch = createStopwatch();
  const { events } = await buildOnce({
    spec: SPEC,
    tools: (real) => timedTools(waiting(real, load), watch),
  });
  return { watch, wall: between(events, 'plan_ready', 'task_completed') };
}

const waiting = (real: EngineTools, { tasks, seconds }: Load): EngineTools => ({
  ...real,
  plannerModel: { ask: async () => ({ outcome: 'answered', answer: flatPlan(tasks) }) },
  agentRunner: createFakeAgentRunner({
    play: (request) => [
      { kind: 'write', path: `src/${request.taskId}.js`, content: `export const ${request.taskId} = 1;\n` },
      { kind: 'wait', until: wait(seconds * 1_000) },
    ],
  }),
});

const flatPlan = (tasks: number): PlannerAnswer => ({
  explanation: 'Tasks that do not need each other.',
  agents: [{ name: 'Nova', role: 'builder', persona: '' }],
  tasks: Array.from({ length: tasks }, (_, index) => ({
    id: `t${index + 1}`,
    name: `Task ${index + 1}`,
    description: '',
    agent_name: 'Nova',
    dependencies: [],
    acceptance_criteria: [],
    requirement_ids: [],
  })),
  gates: [],
});

function overheads({ laps }: Stopwatch, wall: number): readonly Measurement[] {
  const agents = laps.get('agent') ?? [];
  const parts = [...laps]
    .filter(([name]) => name !== 'agent')
    .map(([name, times]) => ({ name, ...spread(times) }));
  return [
    {
      name: '100 tasks of 0 s: time per task beyond the agent',
      value: (wall - sum(agents) / WIDE) / agents.length,
      unit: 'ms',
      bound: { kind: 'most', value: 50 },
    },
    ...parts.map(
      ({ name, median }): Measurement => ({ name: `  ${name} (median)`, value: median, unit: 'ms' }),
    ),
  ];
}

function efficiency(wall: number, { laps }: Stopwatch): readonly Measurement[] {
  // The least possible: the agents' own time, shared by all three places all the time.
  const least = sum(laps.get('agent')) / WIDE;
  return [
    { name: '12 tasks of 1 s, 3 wide: wall', value: wall, unit: 'ms' },
    {
      name: '12 tasks of 1 s, 3 wide: parallel efficiency',
      value: (100 * least) / wall,
      unit: '%',
      bound: { kind: 'least', value: 95 },
    },
  ];
}
