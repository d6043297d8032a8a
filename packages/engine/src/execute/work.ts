import type { Task } from '@nugget/contract';
import type { PromptPurpose } from './taskPrompt.ts';

/** One thing for one agent to do that ends as one commit: a task, a revision of it, or a repair. */
export interface Work {
  /** Unique in the session; steps, events and the commit are named by it. */
  readonly key: string;
  readonly task: Task;
  readonly about: PromptPurpose;
}
