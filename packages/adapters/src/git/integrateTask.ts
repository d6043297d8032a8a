import type { CommitInfo } from '@nugget/contract';
import type { Clock, MergeResult, WorkAuthor } from '@nugget/engine';
import { authorLine } from './authorLine.ts';
import { type Checkout, carry, checkOut, loadIndex, stage, writeTree } from './checkout.ts';
import { commitIndex, MAIN, mergeLines, newestCommit, type Signature, writeCommit } from './commits.ts';
import { encodeCommitText } from './commitText.ts';
import { unresolvedFiles } from './conflictMarkers.ts';
import { removeDotGit } from './dotGit.ts';
import type { GitProgram } from './gitProgram.ts';
import type { Ledger } from './ledger.ts';
import type { GitDesk, TaskState } from './taskState.ts';

/** What every integration of a session works with. */
export interface Shop {
  readonly git: GitProgram;
  readonly workspace: Checkout;
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

/**
 * Brings a task's prepared work into the history and the workspace. One at a time. Each step can be repeated after a crash behind
 * it: up to the commit nothing has happened, and from then on the key is found.
 */
export async function integrateTask(shop: Shop, work: FinishedWork): Promise<MergeResult> {
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
  return { outcome: 'merged', commit: await commitWork(shop, work) };
}

/** After a crash or a failure between commit and checkout: reads what is there, and makes the workspace equal to it. */
async function catchUp({ git, ledger, workspace }: Shop): Promise<void> {
  if (!(await ledger.isBehind())) return;
  await ledger.load();
  await checkOut(git, workspace, MAIN);
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

async function commitWork(shop: Shop, work: FinishedWork): Promise<CommitInfo | undefined> {
  const { git, ledger, workspace } = shop;
  const committed = await commitIndex(git, work.desk, {
    text: encodeCommitText(work),
    author: signature(shop, work),
  });
  if (!committed) return undefined;
  // Both are awaited to their end, so that a failed one leaves no process behind. Until both are done the ledger does not
  // know the commit, and the next call catches up.
  const [newest, checkedOut] = await Promise.allSettled([newestCommit(git), checkOut(git, workspace, MAIN)]);
  if (checkedOut.status === 'rejected') throw checkedOut.reason;
  if (newest.status === 'rejected') throw newest.reason;
  return ledger.record(newest.value, work.key);
}

const signature = ({ clock }: Shop, { author }: FinishedWork): Signature => ({
  ...authorLine(author.agentName),
  time: Math.floor(clock.now() / 1000),
});
