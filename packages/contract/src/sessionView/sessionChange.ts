import type { RecordedEvent } from '../events.ts';
import type { Agent, Task } from '../plan.ts';
import { append, updateWhere, VIEW_LIMITS } from './bounded.ts';
import type { SessionView, TaskView, ViewChange } from './viewTypes.ts';

type SessionGroupEvent = Extract<
  RecordedEvent,
  {
    type:
      | 'session_started'
      | 'planning_started'
      | 'plan_ready'
      | 'workspace_created'
      | 'session_complete'
      | 'error'
      | 'session_stopped'
      | 'session_recovered'
      | 'rebuild_started'
      | 'fix_requested';
  }
>;

/** A session that had ended and works again: after a resume, or for a repair that a child asked for. */
export const AT_WORK = { outcome: 'running', endedAt: undefined } as const satisfies ViewChange;

const isAtWork = (agent: Agent): boolean => agent.status === 'working' || agent.status === 'waiting';

/** Nobody works any more: what was under way is to be done again. */
const atRest = (view: SessionView): ViewChange => ({
  tasks: updateWhere(
    view.tasks,
    (task) => task.status === 'in_progress',
    (task) => ({ ...task, status: 'pending' }),
  ),
  agents: updateWhere(view.agents, isAtWork, (agent) => ({ ...agent, status: 'idle' })),
});

/** What is told of the builds before is history; what they made, and what it cost, is not. */
const newBuild = ({ build, at }: { readonly build: number; readonly at: string }): ViewChange => ({
  ...AT_WORK,
  build,
  startedAt: at,
  summary: '',
  errors: [],
  openGates: [],
  openQuestions: [],
  undoneTo: undefined,
});

const NOTHING_PLANNED = {
  explanation: '',
  tasks: [],
  agents: [],
  gates: [],
  testRound: 0,
  tests: [],
  coverage: undefined,
  checklist: [],
  deploy: undefined,
} as const satisfies ViewChange;

/** A later plan may add tasks to an earlier one; what was seen of the earlier tasks stays. */
export function toTaskView(task: Task, known: TaskView | undefined): TaskView {
  const seen = known ?? {
    summary: '',
    error: '',
    retryCount: 0,
    lastOutput: '',
    startedAt: undefined,
    endedAt: undefined,
  };
  return { ...seen, ...task };
}

export function sessionChange(view: SessionView, event: SessionGroupEvent): ViewChange {
  switch (event.type) {
    case 'session_started':
      return { ...AT_WORK, id: event.session_id, crew: event.crew, goal: event.goal, startedAt: event.at };
    case 'planning_started':
      return { ...AT_WORK, phase: 'planning' };
    case 'plan_ready': {
      const known = new Map(view.tasks.map((task) => [task.id, task]));
      return {
        phase: 'executing',
        explanation: event.explanation,
        tasks: event.tasks.map((task) => toTaskView(task, known.get(task.id))),
        agents: event.agents,
        gates: event.gates,
      };
    }
    case 'workspace_created':
      return {};
    case 'session_complete':
      return {
        outcome: event.outcome,
        summary: event.summary,
        endedAt: event.at,
        openGates: [],
        openQuestions: [],
      };
    case 'error': {
      const { code, message, recoverable } = event;
      return { errors: append(view.errors, { code, message, recoverable }, VIEW_LIMITS.errors) };
    }
    case 'session_stopped':
      return { ...atRest(view), outcome: 'stopped', endedAt: event.at };
    case 'session_recovered':
      return { ...atRest(view), ...AT_WORK, recoveries: view.recoveries + 1 };
    case 'rebuild_started':
      return { ...newBuild(event), ...NOTHING_PLANNED, goal: event.goal, phase: 'planning' };
    case 'fix_requested':
      return { ...atRest(view), ...newBuild(event), phase: 'executing' };
  }
}
