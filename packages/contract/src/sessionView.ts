import type { Crew, Question, RecordedEvent } from './events.ts';
import type { Agent, CommitInfo, PlanGate, SessionState, Task } from './plan.ts';

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

/** One line of the activity feed. */
export interface FeedEntry {
  readonly seq: number;
  readonly at: string;
  readonly kind: 'message' | 'narrator' | 'commit' | 'task' | 'test' | 'deploy' | 'session' | 'error' | 'teaching';
  readonly from: string;
  readonly text: string;
}

export interface SessionError {
  readonly code: string;
  readonly message: string;
  readonly recoverable: boolean;
}

/** What any screen shows of a session: the fold of its log, and of nothing else. */
export interface SessionView {
  readonly id: string;
  readonly seq: number;
  readonly crew: Crew | undefined;
  readonly goal: string;
  readonly state: SessionState;
  readonly outcome: 'running' | 'succeeded' | 'failed' | 'stopped';
  readonly summary: string;
  readonly explanation: string;
  readonly tasks: readonly TaskView[];
  readonly agents: readonly Agent[];
  readonly gates: readonly PlanGate[];
  readonly openGates: readonly OpenGate[];
  readonly openQuestions: readonly OpenQuestion[];
  readonly commits: readonly CommitInfo[];
  readonly testRound: number;
  readonly tests: readonly TestView[];
  readonly coverage: number | undefined;
  readonly usage: { readonly calls: number; readonly inputTokens: number; readonly outputTokens: number; readonly costUsd: number };
  readonly budgetWarning: { readonly totalTokens: number; readonly maxBudget: number } | undefined;
  readonly checklist: readonly { readonly id: string; readonly name: string; readonly prompt: string }[];
  readonly deploy: { readonly target: string; readonly step: string; readonly progress: number; readonly url: string | undefined; readonly done: boolean } | undefined;
  readonly feed: readonly FeedEntry[];
  readonly errors: readonly SessionError[];
  readonly startedAt: string | undefined;
  readonly endedAt: string | undefined;
  readonly recoveries: number;
}

export declare const EMPTY_VIEW: SessionView;

/** Folds one event into the view: pure, total over the union, and deaf to events it has seen (seq <= view.seq). */
export declare function reduceView(view: SessionView, event: RecordedEvent): SessionView;
