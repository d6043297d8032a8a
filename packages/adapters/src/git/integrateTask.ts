import type { CommitInfo } from '@nugget/contract';
import type { Clock, MergeResult, WorkAuthor } from '@nugget/engine';
import { authorLine } from './authorLine.ts';
import { carry, checkOut, loadIndex, stage, writeTree } from './checkout.ts';
import { commitIndex, mergeLines, readCommit, type Signature, writeCommit } from './commits.ts';
import { encodeCommitText } from './commitText.ts';
import { unresolvedFiles } from './conflictMarkers.ts';
import { removeDotGit } from './dotGit.ts';
import type { GitProgram } from './gitProgram.ts';
import type { Ledger } from './ledger.ts';
import type { GitDesk, TaskState } from './taskState.ts';
import type { WorkspaceSync } from './workspaceSync.ts';

/** What every integration of a session works with. */
export interface Shop {
  readonly git: GitProgram;
  readonly sync: WorkspaceSync;
  readonly ledger: Ledger;
  readonly clock: Clock;
}

export interface FinishedWork {
  readonly desk: GitDesk;
  readonly author: WorkAuthor;
  readonly key: string;
  readonly message: string;
}

/** Stages what the worktree holds. Work that is done already, or in conflict, is not prepared: integrateTask sees to it. */
export async function prepareWork({ git, ledger }: Shop, { desk, key }: FinishedWork): Promise<void> {
  if (ledger.find(key) !== undefined || (await desk.read()).conflict !== undefined) return;
  await stageAll(git, desk);
}

async function stageAll(git: GitProgram, desk: GitDesk): Promise<void> {
  await removeDotGit(desk.folder);
  await stage(git, desk);
}

/** What became of a task's work while it had the repository for itself. */
export type Integration =
  | { readonly outcome: 'committed'; readonly sha: string }
  | Extract<MergeResult, { outcome: 'merged' | 'conflict' }>;

/**
 * Brings a task's prepared work into the history. One at a time, so it is kept short. Each step can be repeated after a
 * crash behind it: up to the commit nothing has happened, and from then on the key is found.
 */
export async function integrateTask(shop: Shop, work: FinishedWork): Promise<Integration> {
  const { git, ledger } = shop;
  await catchUp(shop);
  const done = ledger.find(work.key);
  if (done !== undefined) return { outcome: 'merged', commit: done };

  const state = await work.desk.read();
  const unresolved = await stillInConflict(git, work.desk, state);
  if (unresolved.length > 0) return { outcome: 'conflict', worktree: work.desk.folder, files: unresolved };

  if (state.conflict !== undefined) await stageAll(git, work.desk);
  const conflicts = await moveOntoHead(shop, work, state.base);
  if (conflicts.length > 0) return { outcome: 'conflict', worktree: work.desk.folder, files: conflicts };
  const call = { text: encodeCommitText(work), author: signature(shop, work) };
  if (!(await commitIndex(git, work.desk, call))) return { outcome: 'merged', commit: undefined };
  return { outcome: 'committed', sha: await ledger.advance() };
}

/** Reads a new commit back and takes it into the workspace, while the next task may be merging already. */
export async function finishCommit(
  shop: Shop,
  made: { readonly sha: string; readonly key: string },
): Promise<CommitInfo> {
  const { git, ledger, sync } = shop;
  // Both are awaited to their end, so that a failed one leaves no process behind.
  const [found, synced] = await Promise.allSettled([readCommit(git, made.sha), sync.run()]);
  if (found.status === 'rejected') {
    ledger.distrust();
    throw found.reason;
  }
  const commit = ledger.record(found.value, made);
  // The commit is known from here on; the next call sees that the workspace is stale, and catches up.
  if (synced.status === 'rejected') throw synced.reason;
  return commit;
}

/** After a crash or a failure between commit and checkout: reads what is there, and makes the workspace equal to it. */
export async function catchUp({ ledger, sync }: Shop): Promise<void> {
  if (await ledger.isBehind()) await ledger.load();
  else if (!sync.isStale()) return;
  await sync.run();
}

async function stillInConflict(git: GitProgram, desk: GitDesk, state: TaskState): Promise<readonly string[]> {
  if (state.conflict === undefined) return [];
  if (state.conflict.laidOut) return unresolvedFiles(desk.folder, state.conflict.files);
  await layOut(git, desk, state);
  return state.conflict.files;
}

/** Puts both sides of a conflict into the worktree, and remembers that they are there: now the agent may edit them. */
export async function layOut(git: GitProgram, desk: GitDesk, state: TaskState): Promise<void> {
  if (state.conflict === undefined || state.conflict.laidOut) return;
  await checkOut(git, desk, state.conflict.tree);
  await desk.write({ ...state, conflict: { ...state.conflict, laidOut: true } });
}

/** Turns the staged work into a change of the newest commit. Answers the files in conflict, which the worktree then shows. */
async function moveOntoHead(shop: Shop, work: FinishedWork, base: string): Promise<readonly string[]> {
  const { git, ledger } = shop;
  const { desk } = work;
  const head = ledger.head();
  if (base === head || (await carry(git, desk, { from: base, onto: head }))) return [];

  const author = signature(shop, work);
  const mine = await writeCommit(git, { tree: await writeTree(git, desk), parent: base, author });
  const { tree, conflicts } = await mergeLines(git, head, mine);
  if (conflicts.length === 0) {
    await loadIndex(git, desk, tree);
    return [];
  }
  // From here on the task's work builds on the newest commit, and the conflict is part of it.
  const state = { base: head, conflict: { files: [...conflicts], mine, theirs: head, tree, laidOut: false } };
  await desk.write(state);
  await layOut(git, desk, state);
  return conflicts;
}

const signature = ({ clock }: Shop, { author }: FinishedWork): Signature => ({
  ...authorLine(author.agentName),
  time: Math.floor(clock.now() / 1000),
});
