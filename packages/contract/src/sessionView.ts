import type { RecordedEvent } from './events.ts';
import type { SessionState } from './plan.ts';
import { agentChange } from './sessionView/agentChange.ts';
import { boardChange } from './sessionView/boardChange.ts';
import { withFeedLine } from './sessionView/feedLine.ts';
import { peopleChange } from './sessionView/peopleChange.ts';
import { sessionChange } from './sessionView/sessionChange.ts';
import { taskChange } from './sessionView/taskChange.ts';
import type { SessionView, ViewChange } from './sessionView/viewTypes.ts';
import { workChange } from './sessionView/workChange.ts';

export type * from './sessionView/viewTypes.ts';

/** A session that nothing has happened in. */
export const EMPTY_VIEW: SessionView = Object.freeze({
  id: '',
  seq: 0,
  crew: undefined,
  goal: '',
  state: 'idle',
  phase: 'idle',
  outcome: 'running',
  summary: '',
  explanation: '',
  tasks: [],
  agents: [],
  gates: [],
  openGates: [],
  openQuestions: [],
  commits: [],
  testRound: 0,
  tests: [],
  coverage: undefined,
  usage: { calls: 0, inputTokens: 0, outputTokens: 0, costUsd: 0 },
  budgetWarning: undefined,
  checklist: [],
  deploy: undefined,
  board: undefined,
  serial: [],
  feed: [],
  errors: [],
  startedAt: undefined,
  endedAt: undefined,
  recoveries: 0,
  build: 0,
  undoneTo: undefined,
});

function changeBy(view: SessionView, event: RecordedEvent): ViewChange {
  switch (event.type) {
    case 'session_started':
    case 'planning_started':
    case 'plan_ready':
    case 'workspace_created':
    case 'session_complete':
    case 'error':
    case 'session_stopped':
    case 'session_recovered':
    case 'rebuild_started':
    case 'fix_requested':
      return sessionChange(view, event);
    case 'task_added':
    case 'task_started':
    case 'task_completed':
    case 'task_failed':
    case 'agent_output':
      return taskChange(view, event);
    case 'agent_status':
    case 'minion_state_change':
    case 'token_usage':
    case 'budget_warning':
      return agentChange(view, event);
    case 'commit_created':
    case 'work_undone':
    case 'testing_started':
    case 'test_result':
    case 'coverage_update':
    case 'deploy_checklist':
    case 'deploy_started':
    case 'deploy_progress':
    case 'deploy_complete':
      return workChange(view, event);
    case 'board_ready':
    case 'serial_data':
      return boardChange(view, event);
    case 'human_gate':
    case 'gate_answered':
    case 'user_question':
    case 'question_answered':
      return peopleChange(view, event);
    case 'agent_message':
    case 'permission_auto_resolved':
    case 'skill_started':
    case 'skill_step':
    case 'skill_question':
    case 'skill_output':
    case 'skill_completed':
    case 'skill_error':
    case 'teaching_moment':
    case 'narrator_message':
      return {};
  }
}

function shownState(view: SessionView): SessionState {
  if (view.outcome !== 'running') return 'done';
  return view.openGates.length > 0 ? 'reviewing' : view.phase;
}

/** Folds one event into the view: pure, total over the union, and deaf to events it has seen (seq <= view.seq). */
export function reduceView(view: SessionView, event: RecordedEvent): SessionView {
  if (event.seq <= view.seq) return view;
  const next = { ...view, ...changeBy(view, event), feed: withFeedLine(view, event), seq: event.seq };
  const state = shownState(next);
  return state === next.state ? next : { ...next, state };
}

/** The view of a whole log, or of what there is of it so far. */
export function replay(events: Iterable<RecordedEvent>): SessionView {
  let view = EMPTY_VIEW;
  for (const event of events) view = reduceView(view, event);
  return view;
}
