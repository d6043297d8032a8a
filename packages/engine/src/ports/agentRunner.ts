import type { Agent, Answers, ErrorCode, Question } from '@nugget/contract';
import type { GatewayPass } from './modelGateway.ts';

/** What one model call cost; summed over a turn. */
export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costUsd: number;
}

/** Something an agent did while it worked, in order. */
export type AgentActivity =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tool'; readonly tool: string; readonly target: string }
  | { readonly kind: 'message'; readonly to: string; readonly text: string }
  | { readonly kind: 'denied'; readonly tool: string; readonly target: string; readonly reason: string };

export interface AgentRequest {
  readonly sessionId: string;
  readonly taskId: string;
  readonly agent: Agent;
  /** The only credential the agent's process ever sees. */
  readonly pass: GatewayPass;
  /** The worktree: absolute, exists, the only place the agent may touch. */
  readonly cwd: string;
  readonly systemPrompt: string;
  readonly prompt: string;
  /** Answers a person gave to this task's questions before (a run that starts again asks nobody twice). */
  readonly answered: Answers;
  /** Milliseconds of the agent's own work; waiting for a person does not count. */
  readonly timeLimitMs: number;
  readonly maxTurns: number;
  /** Called in order, never concurrently; must not throw. */
  readonly onActivity: (activity: AgentActivity) => void;
  /** Runs the tests of the worktree for the agent's run_tests tool; returns text for the agent. */
  readonly runTests: (signal: AbortSignal) => Promise<string>;
  /** Aborting ends the agent and every process it started; the turn then settles as `stopped`. */
  readonly signal: AbortSignal;
}

/** Expected outcomes are values. */
export type AgentTurn =
  | { readonly outcome: 'finished'; readonly summary: string; readonly usage: Usage }
  | { readonly outcome: 'asked'; readonly questions: readonly Question[] }
  | { readonly outcome: 'failed'; readonly code: ErrorCode; readonly message: string; readonly usage: Usage }
  | { readonly outcome: 'stopped' };

/** One agent at work on one task, until it is finished, failed or closed. */
export interface AgentRun {
  /** The next thing that needs the engine: the end, or a question. Called again only after `answer`. */
  next(): Promise<AgentTurn>;
  answer(answers: Answers): void;
  /** Ends the run and its processes; safe to call twice. */
  close(): Promise<void>;
}

export interface AgentRunner {
  /** Begins to make ready for tasks that are about to come. It only saves time: work starts without it too. */
  warm(): void;
  start(request: AgentRequest): AgentRun;
}
