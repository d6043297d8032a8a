import type { Agent, Answers, NuggetSpec, Plan, Task } from '@nugget/contract';
import type { ProjectContext, TaskSummary } from './contextManager.ts';

export interface Prompt {
  readonly systemPrompt: string;
  readonly prompt: string;
}

export interface FailedTest {
  readonly test_name: string;
  readonly details: string;
}

/** What an agent is called for. */
export type PromptPurpose =
  /** `feedback` is what a person asked to change after the task was done before; '' the first time. */
  | { readonly purpose: 'task'; readonly feedback: string }
  /** `round` counts from 1. */
  | { readonly purpose: 'fix'; readonly round: number; readonly failures: readonly FailedTest[] }
  /** A repair that a person asked for after the build, in their own words. */
  | { readonly purpose: 'mend'; readonly report: string }
  /** The named files hold conflict markers. */
  | { readonly purpose: 'conflict'; readonly files: readonly string[] };

export interface TaskContext extends ProjectContext {
  /** Of all tasks that this one builds on, nearest first. */
  readonly summaries: readonly TaskSummary[];
}

export interface TaskPromptParts {
  readonly spec: NuggetSpec;
  readonly plan: Plan;
  readonly task: Task;
  readonly agent: Agent;
  readonly about: PromptPurpose;
  /** Counts from 1. Each further attempt gets less to read, in case there was too much. */
  readonly attempt: number;
  /** Why the attempt before failed; '' at the first. */
  readonly failure: string;
  readonly context: TaskContext;
  /** What a person answered to this task's questions before. */
  readonly answered: Answers;
}
