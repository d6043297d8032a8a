import type { EventType, Question, RecordedEvent } from '../events.ts';
import { append, firstOf, VIEW_LIMITS } from './bounded.ts';
import type { FeedEntry, FeedKind, SessionView } from './viewTypes.ts';

/** Where an event stands in the feed; undefined for those that other parts of a screen show as they change. */
const FEED_KINDS: Readonly<Record<EventType, FeedKind | undefined>> = {
  session_started: 'session',
  planning_started: 'session',
  plan_ready: 'session',
  workspace_created: undefined,
  session_complete: 'session',
  error: 'error',
  session_stopped: 'session',
  session_recovered: 'session',
  rebuild_started: 'session',
  fix_requested: 'session',
  task_added: 'task',
  task_started: 'task',
  task_completed: 'task',
  task_failed: 'task',
  agent_output: undefined,
  agent_status: undefined,
  agent_message: 'message',
  minion_state_change: undefined,
  token_usage: undefined,
  budget_warning: 'session',
  permission_auto_resolved: undefined,
  commit_created: 'commit',
  work_undone: 'commit',
  testing_started: 'test',
  test_result: 'test',
  coverage_update: undefined,
  skill_started: 'skill',
  skill_step: undefined,
  skill_question: 'question',
  skill_output: 'skill',
  skill_completed: 'skill',
  skill_error: 'error',
  deploy_checklist: undefined,
  deploy_started: 'deploy',
  deploy_progress: undefined,
  deploy_complete: 'deploy',
  board_ready: 'deploy',
  serial_data: undefined,
  human_gate: 'question',
  gate_answered: 'question',
  user_question: 'question',
  question_answered: 'question',
  teaching_moment: 'teaching',
  narrator_message: 'narrator',
};

const asked = (questions: readonly Question[]): string =>
  questions.map(({ question }) => question).join('\n');

type PeopleEvent = Extract<
  RecordedEvent,
  {
    type:
      | 'human_gate'
      | 'gate_answered'
      | 'user_question'
      | 'skill_question'
      | 'question_answered'
      | 'narrator_message'
      | 'teaching_moment';
  }
>;

/** What a person is asked or told, and what a person said. */
function peopleText(event: PeopleEvent): string {
  switch (event.type) {
    case 'human_gate':
      return event.question;
    case 'gate_answered':
      return event.feedback;
    case 'user_question':
    case 'skill_question':
      return asked(event.questions);
    case 'question_answered':
      return Object.values(event.answers).join('\n');
    case 'narrator_message':
      return event.text;
    case 'teaching_moment':
      return event.headline;
  }
}

type StoryEvent = Extract<
  RecordedEvent,
  {
    type:
      | 'session_started'
      | 'rebuild_started'
      | 'fix_requested'
      | 'plan_ready'
      | 'session_complete'
      | 'session_stopped';
  }
>;

/** What a build is for, and how it ends. */
function sessionText(event: StoryEvent): string {
  switch (event.type) {
    case 'session_started':
    case 'rebuild_started':
      return event.goal;
    case 'fix_requested':
      return event.report;
    case 'plan_ready':
      return event.explanation;
    case 'session_complete':
      return event.summary;
    case 'session_stopped':
      return event.reason;
  }
}

type PlaceEvent = Extract<RecordedEvent, { type: 'deploy_started' | 'deploy_complete' | 'board_ready' }>;

/** Where the nugget goes. */
function placeText(event: PlaceEvent): string {
  switch (event.type) {
    case 'deploy_started':
      return event.target;
    case 'deploy_complete':
      return event.url ?? event.target;
    case 'board_ready':
      return event.name;
  }
}

/** What the event itself says, in its own words. */
function feedText(view: SessionView, event: RecordedEvent): string {
  switch (event.type) {
    case 'session_started':
    case 'rebuild_started':
    case 'fix_requested':
    case 'plan_ready':
    case 'session_complete':
    case 'session_stopped':
      return sessionText(event);
    case 'work_undone':
      return event.to_sha;
    case 'task_completed':
      return event.summary;
    case 'error':
    case 'skill_error':
    case 'commit_created':
      return event.message;
    case 'task_added':
      return event.task.name;
    case 'task_started':
      return view.tasks.find((task) => task.id === event.task_id)?.name ?? event.task_id;
    case 'task_failed':
      return event.error;
    case 'agent_message':
    case 'agent_output':
    case 'skill_output':
      return event.content;
    case 'test_result':
      return event.test_name;
    case 'deploy_started':
    case 'deploy_complete':
    case 'board_ready':
      return placeText(event);
    case 'human_gate':
    case 'gate_answered':
    case 'user_question':
    case 'skill_question':
    case 'question_answered':
    case 'narrator_message':
    case 'teaching_moment':
      return peopleText(event);
    case 'skill_started':
      return event.skill_name;
    case 'skill_completed':
      return event.result;
    case 'planning_started':
    case 'session_recovered':
    case 'workspace_created':
    case 'agent_status':
    case 'minion_state_change':
    case 'token_usage':
    case 'budget_warning':
    case 'permission_auto_resolved':
    case 'testing_started':
    case 'coverage_update':
    case 'skill_step':
    case 'deploy_checklist':
    case 'deploy_progress':
    case 'serial_data':
      return '';
  }
}

function speaker(view: SessionView, event: RecordedEvent): string {
  if ('agent_name' in event) return event.agent_name;
  if ('from' in event) return event.from;
  const taskId = 'task_id' in event ? event.task_id : undefined;
  return view.tasks.find((task) => task.id === taskId)?.agent_name ?? '';
}

/** The feed with the event's line, where it has one; the oldest lines fall out. */
export function withFeedLine(view: SessionView, event: RecordedEvent): readonly FeedEntry[] {
  const kind = FEED_KINDS[event.type];
  if (kind === undefined) return view.feed;
  const { seq, at, type } = event;
  const text = firstOf(feedText(view, event), VIEW_LIMITS.feedText);
  return append(
    view.feed,
    { seq, at, event: type, kind, from: speaker(view, event), text },
    VIEW_LIMITS.feed,
  );
}
