import type { SessionView } from '@nugget/contract';

export const STEPS = ['plan', 'build', 'test', 'show'] as const;
export type Step = (typeof STEPS)[number];
export type StepState = 'done' | 'now' | 'later';

const AT: Readonly<Record<SessionView['phase'], number>> = {
  idle: 0,
  planning: 0,
  executing: 1,
  testing: 2,
  deploying: 3,
};

/** How far a build is; a build that ended well has done every step. */
export function stepStates({
  phase,
  outcome,
}: Pick<SessionView, 'phase' | 'outcome'>): Readonly<Record<Step, StepState>> {
  const at = outcome === 'succeeded' ? STEPS.length : AT[phase];
  const stateAt = (place: number): StepState => (place < at ? 'done' : place === at ? 'now' : 'later');
  return { plan: stateAt(0), build: stateAt(1), test: stateAt(2), show: stateAt(3) };
}

export type Headline =
  | 'idle'
  | 'planning'
  | 'executing'
  | 'testing'
  | 'deploying'
  | 'asking'
  | 'succeeded'
  | 'failed'
  | 'stopped';

type Parts = Pick<SessionView, 'phase' | 'outcome' | 'openGates' | 'openQuestions'>;

/** What the screen says first. */
export function headlineOf({ phase, outcome, openGates, openQuestions }: Parts): Headline {
  if (outcome !== 'running') return outcome;
  return openGates.length + openQuestions.length > 0 ? 'asking' : phase;
}
