import type {
  BuildOutcome,
  SessionDetails,
  SessionState,
  SessionSummary,
  SessionView,
  Task,
  TaskView,
  TestReport,
} from '@nugget/contract';
import type { SessionRecord } from '@nugget/engine';
import type { ReadSession } from './openSessions.ts';

const OUTCOMES: Readonly<Record<SessionRecord['status'], BuildOutcome>> = {
  created: 'running',
  running: 'running',
  succeeded: 'succeeded',
  failed: 'failed',
  stopped: 'stopped',
};

/** The record says how a session ended; only its log says where one stands that has not. */
export const needsLog = ({ status }: SessionRecord): boolean => status === 'running';

function restingState({ status }: SessionRecord): SessionState {
  return status === 'created' || status === 'running' ? 'idle' : 'done';
}

export function summaryOf(record: SessionRecord, view: SessionView | undefined): SessionSummary {
  return {
    id: record.id,
    state: view?.state ?? restingState(record),
    // The log is a moment ahead of the record when a session ends.
    outcome: needsLog(record) && view !== undefined ? view.outcome : OUTCOMES[record.status],
    goal: record.goal,
    created_at: record.createdAt,
    updated_at: record.updatedAt,
  };
}

export function detailsOf({ record, view }: ReadSession): SessionDetails {
  return {
    ...summaryOf(record, view),
    spec: record.spec,
    tasks: view.tasks.map(taskOf),
    agents: [...view.agents],
    ...(view.crew === undefined ? {} : { crew: view.crew }),
    seq: view.seq,
  };
}

/** A task as the protocol has it, without what only screens keep beside it. */
export const taskOf = ({
  summary,
  error,
  retryCount,
  lastOutput,
  startedAt,
  endedAt,
  ...task
}: TaskView): Task => task;

export function testReportOf({ testRound, tests, coverage }: SessionView): TestReport {
  return {
    round: testRound,
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length,
    ...(coverage === undefined ? {} : { coverage }),
    tests: [...tests],
  };
}
