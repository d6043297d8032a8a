import { type CommitInfo, ERRORS, type ErrorCode } from '@nugget/contract';
import type { CrewContext } from '../phases/types.ts';
import { agentOf } from './agentOf.ts';
import { type AgentEnd, runAgentSession } from './agentSession.ts';
import { integrateWork } from './integrateWork.ts';
import { promptFor } from './promptFor.ts';
import type { Work } from './work.ts';

export type WorkOutcome =
  | { readonly outcome: 'done'; readonly summary: string; readonly commit: CommitInfo | undefined }
  | {
      readonly outcome: 'failed';
      readonly code: ErrorCode;
      readonly message: string;
      readonly tries: number;
    };

/**
 * Does one piece of work: an agent in a fresh worktree, tried again with the last failure in its prompt, then one commit
 * in the workspace. The last failure is the caller's to tell; the ones before it are told here.
 */
export async function doWork(crew: CrewContext, work: Work): Promise<WorkOutcome> {
  const tries = crew.settings.retries + 1;
  let failure = '';
  for (let attempt = 1; ; attempt += 1) {
    const end = await tryWork(crew, { work, attempt, failure });
    if (end.outcome === 'finished') {
      const commit = await integrateWork(crew, work);
      return { outcome: 'done', summary: end.summary, commit };
    }
    const { code, message } = end;
    // Its worktree stays for a look at it until the build is over. A replay must not remove one that is in use again.
    if (attempt >= tries || !ERRORS[code].retryable) {
      return { outcome: 'failed', code, message, tries: attempt };
    }
    failure = message;
    const event = { task_id: work.task.id, error: message, retry_count: attempt - 1, final: false, code };
    await crew.send(`${work.key}:try:${attempt}:failed`, { type: 'task_failed', ...event });
  }
}

interface Try {
  readonly work: Work;
  readonly attempt: number;
  readonly failure: string;
}

function tryWork(crew: CrewContext, { work, attempt, failure }: Try): Promise<AgentEnd> {
  const { task, about } = work;
  return runAgentSession(crew, {
    key: `${work.key}:try:${attempt}`,
    taskId: task.id,
    agent: agentOf(crew, task.agent_name),
    prepare: () => crew.git.addWorktree(task.id),
    prompt: (answered) => promptFor(crew, { answered, task, about, attempt, failure }),
  });
}
