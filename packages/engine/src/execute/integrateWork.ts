import type { CommitInfo } from '@nugget/contract';
import { askQuestion } from '../asks/asks.ts';
import type { CrewContext } from '../phases/types.ts';
import type { MergeResult } from '../ports/index.ts';
import { narration } from '../words/index.ts';
import { agentOf } from './agentOf.ts';
import { runAgentSession } from './agentSession.ts';
import { promptFor } from './promptFor.ts';
import type { Work } from './work.ts';

/** How often the agent that came second may try to bring both sides together; then a person chooses. */
const MOST_TRIES = 2;

/** Commits a piece of work, brings it into the workspace and tells the log. Resolves when the commit is durable. */
export async function integrateWork(crew: CrewContext, work: Work): Promise<CommitInfo | undefined> {
  for (let round = 1; ; round += 1) {
    let isReplay = true;
    const merge = await crew.ctx.step(`${work.key}:merge:${round}`, (signal) => {
      isReplay = false;
      return merged(crew, work, signal);
    });
    if (merge.outcome === 'merged') {
      crew.project.changed(merge.commit?.filesChanged);
      await Promise.all([
        merge.commit === undefined ? undefined : tellCommit(crew, work, merge.commit),
        // On a replay the task's worktree may hold a revision that is not merged yet.
        isReplay ? undefined : crew.git.removeWorktree(work.task.id),
      ]);
      return merge.commit;
    }
    if (round <= MOST_TRIES) await resolve(crew, { work, merge, round });
    else await letThePersonChoose(crew, { work, merge, round });
  }
}

function merged(crew: CrewContext, work: Work, signal: AbortSignal): Promise<MergeResult> {
  const agent = agentOf(crew, work.task.agent_name);
  const author = { taskId: work.task.id, agentName: agent.name, role: agent.role };
  return crew.git.integrate({ author, key: work.key, message: work.task.name, signal });
}

async function tellCommit(crew: CrewContext, work: Work, commit: CommitInfo): Promise<void> {
  await crew.send(`${work.key}:commit`, {
    type: 'commit_created',
    sha: commit.sha,
    message: commit.message,
    agent_name: commit.agentName,
    task_id: commit.taskId,
    timestamp: commit.timestamp,
    files_changed: [...commit.filesChanged],
  });
}

interface Conflict {
  readonly work: Work;
  readonly merge: Extract<MergeResult, { outcome: 'conflict' }>;
  readonly round: number;
}

/** An agent that does not manage it leaves the markers in place, and the next merge meets the same conflict. */
async function resolve(crew: CrewContext, { work, merge, round }: Conflict): Promise<void> {
  await runAgentSession(crew, {
    key: `${work.key}:conflict:${round}`,
    taskId: work.task.id,
    agent: agentOf(crew, work.task.agent_name),
    prepare: async () => merge.worktree,
    prompt: (answered) =>
      promptFor(crew, {
        answered,
        task: work.task,
        about: { purpose: 'conflict', files: merge.files },
      }),
  });
}

async function letThePersonChoose(crew: CrewContext, { work, merge, round }: Conflict): Promise<void> {
  const words = narration(crew.spec.language).conflict(work.task.agent_name, merge.files);
  const key = `${work.key}:conflict:${round}`;
  let keep: 'mine' | 'theirs' | undefined;
  for (let asked = 1; keep === undefined; asked += 1) {
    const questionId = asked === 1 ? key : `${key}:${asked}`;
    const questions = [words.question];
    const [answer] = Object.values(await askQuestion(crew, { questionId, taskId: work.task.id, questions }));
    // Any other words are no choice: nothing is thrown away for them, and the question comes again.
    if (answer === words.mine) keep = 'mine';
    else if (answer === words.theirs) keep = 'theirs';
  }
  const side = keep;
  await crew.ctx.step(`${key}:settle`, () => crew.git.settle({ taskId: work.task.id, keep: side }));
}
