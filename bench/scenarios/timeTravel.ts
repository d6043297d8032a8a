import { performance } from 'node:perf_hooks';
import type { RecordedEvent, SessionEvent, Task } from '@nugget/contract';
import { createEventFold } from '../../packages/studio/src/session/eventFold.ts';
import { type Scenario, spread } from '../measure/measurement.ts';

const EVENTS = 10_000;
const TASKS = 20;
const SEEKS = 500;
const AT_MOST = { kind: 'most', value: 100 } as const;

/** A child pulls the slider over a very long build; what a picture of the found moment costs is measured in the browser. */
export const timeTravel: Scenario = {
  name: `time travel over ${EVENTS.toLocaleString('en')} events`,
  async run() {
    const fold = createEventFold();
    fold.add(aLongBuild());
    const seeks = Array.from({ length: SEEKS }, (_, index) => measureSeek(fold.viewAt, placeOf(index)));
    const { median, p95 } = spread(seeks);
    // The slowest one of a busy computer says more of the computer: it is told, and not held against us.
    return [
      { name: 'look at any moment, median', value: median, unit: 'ms' },
      { name: 'look at any moment, 19 of 20', value: p95, unit: 'ms', bound: AT_MOST },
      { name: 'look at any moment, slowest', value: Math.max(...seeks), unit: 'ms' },
    ];
  },
};

/** All over the log, and never where the last look was: 7,919 is prime. */
const placeOf = (index: number): number => (index * 7_919) % EVENTS;

function measureSeek(viewAt: (seq: number) => unknown, seq: number): number {
  const began = performance.now();
  viewAt(seq);
  return performance.now() - began;
}

function aLongBuild(): readonly RecordedEvent[] {
  const plan: SessionEvent = {
    type: 'plan_ready',
    tasks: Array.from({ length: TASKS }, (_, index) => aTask(index)),
    agents: [],
    explanation: '',
    gates: [],
  };
  return Array.from({ length: EVENTS }, (_, index) => ({
    ...(index === 0 ? plan : somethingSaid(index)),
    seq: index + 1,
    at: new Date(Date.UTC(2026, 0, 1) + index * 1_000).toISOString(),
  }));
}

const aTask = (index: number): Task => ({
  id: `t${index}`,
  name: `Task ${index}`,
  description: '',
  status: 'pending',
  agent_name: 'Nova',
  dependencies: [],
  acceptance_criteria: [],
  requirement_ids: [],
});

/** Both kinds copy something long: the words of a task, and the feed. */
const somethingSaid = (index: number): SessionEvent =>
  index % 2 === 0
    ? { type: 'agent_output', task_id: `t${index % TASKS}`, agent_name: 'Nova', content: 'A ship flies. ' }
    : { type: 'agent_message', from: 'Nova', to: 'Comet', content: `Ship ${index} flies.` };
