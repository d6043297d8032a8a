import type { SerialLine } from '../boards/boardSocket.ts';
import type { Crew, EventType, Question } from '../events.ts';
import type { Agent, CommitInfo, PlanGate, SessionState, Task } from '../plan.ts';

export interface TaskView extends Task {
  readonly summary: string;
  readonly error: string;
  readonly retryCount: number;
  /** The newest words of the agent on this task, capped. */
  readonly lastOutput: string;
  readonly startedAt: string | undefined;
  readonly endedAt: string | undefined;
}

export interface TestView {
  readonly name: string;
  readonly file: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  readonly details: string;
}

export interface OpenGate {
  readonly gateId: string;
  readonly taskId: string;
  readonly question: string;
  readonly context: string;
}

export interface OpenQuestion {
  readonly questionId: string;
  readonly taskId: string;
  readonly questions: readonly Question[];
}

export type FeedKind =
  | 'message'
  | 'narrator'
  | 'commit'
  | 'task'
  | 'test'
  | 'deploy'
  | 'session'
  | 'error'
  | 'teaching'
  | 'question'
  | 'skill';

/** One line of the activity feed. A screen words it by `event` in its own language; `text` is what the event itself says. */
export interface FeedEntry {
  readonly seq: number;
  readonly at: string;
  readonly kind: FeedKind;
  readonly event: EventType;
  readonly from: string;
  readonly text: string;
}

export interface SessionError {
  readonly code: string;
  readonly message: string;
  readonly recoverable: boolean;
}

export interface UsageView {
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costUsd: number;
}

export interface DeployView {
  readonly target: string;
  readonly step: string;
  /** Percent, 0-100. */
  readonly progress: number;
  readonly url: string | undefined;
  readonly done: boolean;
}

/** The board that runs the nugget; `port` is where the board panel finds it. */
export interface BoardView {
  readonly port: string;
  readonly name: string;
  /** The id of its device plug-in. */
  readonly device: string;
  readonly virtual: boolean;
}

/** What any screen shows of a session: the fold of its log, and of nothing else. */
export interface SessionView {
  readonly id: string;
  readonly seq: number;
  readonly crew: Crew | undefined;
  readonly goal: string;
  /** What to show: `done` once it ended, `reviewing` while a gate is open, else `phase`. */
  readonly state: SessionState;
  /** Where the build stands underneath; an open gate or a stop does not change it. */
  readonly phase: Exclude<SessionState, 'reviewing' | 'done'>;
  readonly outcome: 'running' | 'succeeded' | 'failed' | 'stopped';
  readonly summary: string;
  readonly explanation: string;
  readonly tasks: readonly TaskView[];
  readonly agents: readonly Agent[];
  readonly gates: readonly PlanGate[];
  /** Gates and questions outlive a stop, because a resumed session still waits for them. */
  readonly openGates: readonly OpenGate[];
  readonly openQuestions: readonly OpenQuestion[];
  readonly commits: readonly CommitInfo[];
  readonly testRound: number;
  readonly tests: readonly TestView[];
  readonly coverage: number | undefined;
  readonly usage: UsageView;
  readonly budgetWarning: { readonly totalTokens: number; readonly maxBudget: number } | undefined;
  readonly checklist: readonly { readonly id: string; readonly name: string; readonly prompt: string }[];
  readonly deploy: DeployView | undefined;
  readonly board: BoardView | undefined;
  /** What the board said first, since it was last ready; what it says later is at the board itself. */
  readonly serial: readonly SerialLine[];
  readonly feed: readonly FeedEntry[];
  readonly errors: readonly SessionError[];
  readonly startedAt: string | undefined;
  readonly endedAt: string | undefined;
  readonly recoveries: number;
  /**
   * Which build this is: 0 is the first; building changed blocks or a fix makes it one more. Tasks, tests, errors,
   * summary and times are those of the newest build (a fix keeps the tasks it mends); commits, usage and feed are of all.
   */
  readonly build: number;
  /** The sha that the workspace was last put back to; undefined when work has gone on since. */
  readonly undoneTo: string | undefined;
}

/** What one event changes; every key that is left out keeps its identity. */
export type ViewChange = Partial<SessionView>;
