import type { RecordedEvent } from '../events.ts';
import type { CommitInfo } from '../plan.ts';
import { append, firstOf, updateWhere, VIEW_LIMITS } from './bounded.ts';
import { AT_WORK } from './sessionChange.ts';
import type { SessionView, TestView, ViewChange } from './viewTypes.ts';

type WorkGroupEvent = Extract<
  RecordedEvent,
  {
    type:
      | 'commit_created'
      | 'work_undone'
      | 'testing_started'
      | 'test_result'
      | 'coverage_update'
      | 'deploy_checklist'
      | 'deploy_started'
      | 'deploy_progress'
      | 'deploy_complete';
  }
>;
type EventNamed<T extends WorkGroupEvent['type']> = Extract<WorkGroupEvent, { type: T }>;

// Seven digits are what git itself shows by default for a short name.
const SHORT_SHA = 7;

function toCommit(event: EventNamed<'commit_created'>): CommitInfo {
  return {
    sha: event.sha,
    shortSha: event.sha.slice(0, SHORT_SHA),
    message: event.message,
    agentName: event.agent_name,
    taskId: event.task_id,
    timestamp: event.timestamp,
    filesChanged: event.files_changed,
  };
}

function withTest(tests: readonly TestView[], event: EventNamed<'test_result'>): readonly TestView[] {
  const test: TestView = {
    name: event.test_name,
    file: event.file,
    status: event.status,
    details: firstOf(event.details, VIEW_LIMITS.details),
  };
  const isSame = (known: TestView): boolean => known.name === test.name && known.file === test.file;
  return tests.some(isSame) ? updateWhere(tests, isSame, () => test) : append(tests, test, VIEW_LIMITS.tests);
}

/** A nugget that is shown again without a build keeps the end it had. */
const deploying = ({ outcome }: SessionView): ViewChange =>
  outcome === 'running' ? { phase: 'deploying' } : {};

/** Commits, tests and the way to the page or the board. */
export function workChange(view: SessionView, event: WorkGroupEvent): ViewChange {
  switch (event.type) {
    case 'commit_created':
      return { commits: append(view.commits, toCommit(event), VIEW_LIMITS.commits), undoneTo: undefined };
    case 'work_undone':
      return { undoneTo: event.to_sha };
    case 'testing_started':
      return { ...AT_WORK, phase: 'testing', testRound: event.round, tests: [], coverage: undefined };
    case 'test_result':
      return { tests: withTest(view.tests, event) };
    case 'coverage_update':
      return { coverage: event.percentage };
    case 'deploy_checklist':
      return { ...deploying(view), checklist: event.rules };
    case 'deploy_started':
      return {
        ...deploying(view),
        deploy: { target: event.target, step: '', progress: 0, url: undefined, done: false },
      };
    case 'deploy_progress':
      return view.deploy === undefined
        ? {}
        : { deploy: { ...view.deploy, step: event.step, progress: event.progress } };
    case 'deploy_complete':
      return {
        deploy: {
          target: event.target,
          step: view.deploy?.step ?? '',
          progress: 100,
          url: event.url,
          done: true,
        },
      };
  }
}
