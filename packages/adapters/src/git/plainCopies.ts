import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { NuggetError } from '@nugget/contract';
import type { GitService } from '@nugget/engine';
import { storageError } from '../storage/storageErrors.ts';
import { settleCopies } from './copies/copyConflict.ts';
import { copyFiles } from './copies/copyFiles.ts';
import { type CopyDesk, openCopyDesk } from './copies/copyState.ts';
import { fileHashes } from './copies/fileHashes.ts';
import { integrateCopy } from './copies/integrateCopy.ts';
import { createMutex } from './mutex.ts';

/** Copying is over in a moment; a stop waits for it. */
const NEVER = new AbortController().signal;

/**
 * GitService for a computer without git: worktrees are copies, merges compare whole files with what the task began with,
 * and nothing can be undone. `session` is the session's folder, absolute; this process holds the claim on it.
 */
export function createPlainCopies({ session }: { readonly session: string }): GitService {
  const workspace = join(session, 'workspace');
  const folders = { tasks: join(session, 'tasks'), memory: join(session, 'copies') };
  const mutex = createMutex();
  const deskOf = (taskId: string): CopyDesk => openCopyDesk(folders, taskId);

  return {
    history: 'none',
    workspace,

    async open() {
      try {
        for (const folder of [workspace, folders.tasks]) await mkdir(folder, { recursive: true });
      } catch (thrown) {
        throw storageError(thrown, { action: 'make the folders of', path: session });
      }
      return { workspace };
    },

    // A merge that is under way has half-written files beside the old ones: nobody copies meanwhile.
    addWorktree: (taskId) =>
      mutex.run(NEVER, async () => {
        const desk = deskOf(taskId);
        await desk.clear();
        const base = await fileHashes(workspace);
        await copyFiles({ from: workspace, to: desk.folder }, [...base.keys()]);
        await desk.write({ base: [...base] });
        return desk.folder;
      }),

    integrate: ({ author, signal }) =>
      mutex.run(signal, () => integrateCopy(deskOf(author.taskId), workspace)),
    settle: ({ taskId, keep }) => settleCopies(deskOf(taskId), keep),
    removeWorktree: (taskId) => deskOf(taskId).remove(),
    findCommit: async () => undefined,
    log: async () => [],
    restore: refuse,
    findSha: async () => undefined,
    diff: async () => [],
    files: async () => [],
    read: async () => undefined,
    bundle: refuse,
    fromBundle: refuse,
    close: () => mutex.idle(),
  };
}

async function refuse(): Promise<never> {
  const message = 'Without git there is no history to go back to, and none to give away; install git';
  throw new NuggetError('GIT_MISSING', { message });
}
