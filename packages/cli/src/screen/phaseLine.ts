import type { SessionView } from '@nugget/contract';
import { words } from '../words/en.ts';
import type { Frame } from './frame.ts';
import { stateMark, type TaskState } from './taskStates.ts';

type Phase = 'planning' | 'executing' | 'testing' | 'deploying';
type PhaseState = Extract<TaskState, 'waiting' | 'working' | 'done' | 'failed' | 'skipped'>;

const PHASES: readonly Phase[] = ['planning', 'executing', 'testing', 'deploying'];
/** Columns below which the phases move together. */
const NARROW = 50;
/** `idle` stands in front of them all, at -1. */
const ORDER: readonly SessionView['phase'][] = PHASES;

/** Whether a phase that is behind us reached what it was for. */
function result(phase: Phase, view: SessionView): PhaseState {
  switch (phase) {
    case 'planning':
      return view.tasks.length > 0 ? 'done' : 'failed';
    case 'executing':
      return view.tasks.some(({ status }) => status === 'failed') ? 'failed' : 'done';
    case 'testing':
      if (view.testRound === 0) return 'skipped';
      return view.tests.some(({ status }) => status === 'passed') &&
        view.tests.every(({ status }) => status !== 'failed')
        ? 'done'
        : 'failed';
    case 'deploying':
      if (view.deploy?.done === true) return 'done';
      // A person may say no to a board: then it is ready, and goes nowhere.
      return view.outcome === 'succeeded' ? 'skipped' : 'failed';
  }
}

function phaseState(phase: Phase, view: SessionView): PhaseState {
  const at = ORDER.indexOf(view.phase);
  const index = ORDER.indexOf(phase);
  if (index > at) return view.outcome === 'running' ? 'waiting' : 'skipped';
  if (index < at) return result(phase, view);
  if (view.outcome === 'running') return 'working';
  return view.outcome === 'stopped' ? 'skipped' : result(phase, view);
}

/** Where the build stands on its straight line. */
export function phaseLine(view: SessionView, frame: Pick<Frame, 'glyphs' | 'paint' | 'width'>): string {
  const gap = ' '.repeat(frame.width < NARROW ? 1 : 3);
  return PHASES.map((phase) => {
    const { glyph, colour } = stateMark(phaseState(phase, view), frame);
    return colour(`${glyph} ${words.phases[phase]}`);
  }).join(gap);
}
