import { type CommitInfo, NuggetError } from '@nugget/contract';
import type { EngineTools } from '../phases/types.ts';
import type { GitService, PendingUndo } from '../ports/index.ts';
import { storedSpec } from '../session/storedSpec.ts';
import type { SessionEntry, SessionStore } from '../sessionStore.ts';
import { narration } from '../words/index.ts';
import { endedStatus } from './endedStatus.ts';
import { commitOf } from './readNugget.ts';

export interface UndoParts {
  readonly entry: SessionEntry;
  readonly store: SessionStore;
  readonly tools: EngineTools;
}

/** Going back is over in a moment; a stop waits for it. */
const NEVER = new AbortController().signal;

/** Makes the workspace what it was after a commit. What it is about to do is written first, so that a crash changes nothing. */
export async function undoWork(parts: UndoParts, sha: string): Promise<CommitInfo | undefined> {
  const { entry, store, tools } = parts;
  const status = endedStatus(entry.record);
  const git = await tools.openGit(entry.folder.path);
  try {
    if (git.history === 'none') {
      const message = 'Without git there is no history to go back to; install git before the next build';
      throw new NuggetError('GIT_MISSING', { message });
    }
    const target = await commitOf(git, sha);
    // Every undo leaves events, so the next one has another key; one that changes nothing has nothing to keep apart.
    const undo = { key: `undo:${entry.log.view.seq}`, sha: target.sha, status };
    await store.checkpoint(entry.id, { status: 'running', undo });
    return await carryOutUndo(parts, git, undo);
  } finally {
    await git.close();
  }
}

/** Does what is left of an undo whose process died. */
export async function finishUndo(parts: UndoParts, undo: PendingUndo): Promise<void> {
  const git = await parts.tools.openGit(parts.entry.folder.path);
  try {
    await carryOutUndo(parts, git, undo);
  } finally {
    await git.close();
  }
}

async function carryOutUndo(
  parts: UndoParts,
  git: GitService,
  undo: PendingUndo,
): Promise<CommitInfo | undefined> {
  const { entry, store } = parts;
  const over = { status: undo.status, undo: undefined };
  let commit: CommitInfo | undefined;
  try {
    commit = await restore(parts, git, undo);
  } catch (thrown) {
    await store.checkpoint(entry.id, over);
    throw thrown;
  }
  if (commit !== undefined) await tell(parts, undo, commit);
  await store.checkpoint(entry.id, over);
  return commit;
}

async function restore({ entry }: UndoParts, git: GitService, { key, sha }: PendingUndo) {
  await git.open();
  const words = narration(storedSpec(entry.record).language);
  const { message } = await commitOf(git, sha);
  const author = { taskId: '', agentName: words.narrator, role: 'custom' };
  return git.restore({ author, key, message: words.undone(message), sha, signal: NEVER });
}

async function tell(
  { entry, store }: UndoParts,
  { key, sha }: PendingUndo,
  commit: CommitInfo,
): Promise<void> {
  await Promise.all([
    store.append(entry.id, `${key}:commit`, {
      type: 'commit_created',
      sha: commit.sha,
      message: commit.message,
      agent_name: commit.agentName,
      task_id: commit.taskId,
      timestamp: commit.timestamp,
      files_changed: [...commit.filesChanged],
    }),
    store.append(entry.id, `${key}:told`, { type: 'work_undone', sha: commit.sha, to_sha: sha }),
  ]);
}
