import type { Answers, Task } from '@nugget/contract';
import type { CrewContext } from '../phases/types.ts';
import { agentOf } from './agentOf.ts';
import { summariesBefore } from './contextManager.ts';
import { type Prompt, type PromptPurpose, taskPrompt } from './taskPrompt.ts';

export interface PromptFor {
  readonly answered: Answers;
  readonly task: Task;
  readonly about: PromptPurpose;
  /** 1 where not given: the first try. */
  readonly attempt?: number;
  readonly failure?: string;
}

/** The prompt of one try, with what the workspace holds at that moment. */
export async function promptFor(crew: CrewContext, parts: PromptFor): Promise<Prompt> {
  const { answered, task, about, attempt = 1, failure = '' } = parts;
  return taskPrompt({
    spec: crew.spec,
    task,
    agent: agentOf(crew, task.agent_name),
    about,
    attempt,
    failure,
    answered,
    plan: crew.plan,
    context: {
      ...(await crew.project.read()),
      summaries: summariesBefore(crew.plan, task, crew.summaries),
    },
  });
}
