import { join } from 'node:path';
import type { Clock, GitService } from '@nugget/engine';
import { takeBundle, writeBundle } from './bundle.ts';
import { checkOut } from './checkout.ts';
import { findSha, listCommitted, readCommitted } from './committedFiles.ts';
import { createGitProgram } from './gitProgram.ts';
import { finishCommit, integrateTask, prepareWork, type Shop } from './integrateTask.ts';
import { layoutOf } from './layout.ts';
import { createLedger } from './ledger.ts';
import { createMutex } from './mutex.ts';
import { openRepository } from './openRepository.ts';
import { readDiff } from './patches.ts';
import { restoreWork } from './restoreWork.ts';
import { settleConflict } from './settleConflict.ts';
import { type GitDesk, openGitDesk } from './taskState.ts';
import { createWorkspaceSync } from './workspaceSync.ts';

export interface GitServiceOptions {
  /** The session's folder, absolute; this process holds the claim on it. */
  readonly session: string;
  /** git itself, absolute; see detectGit. */
  readonly program: string;
  /** The only variables git inherits: PATH, and what the system needs to start a program at all (SystemRoot). */
  readonly environment: Readonly<Record<string, string>>;
  readonly clock: Clock;
}

/**
 * GitService with git. `repo.git` holds the history and an index for each work tree, `workspace/` the newest commit, and
 * `tasks/<id>/` a worktree for each running task. There is no `.git` in any of them: see docs/git.md.
 */
export function createGitService(options: GitServiceOptions): GitService {
  const { session, program, environment, clock } = options;
  const layout = layoutOf(session);
  const git = createGitProgram({ program, gitDir: layout.gitDir, environment });
  const ledger = createLedger({ git, gitDir: layout.gitDir });
  const workspace = { folder: layout.workspace, index: join(layout.gitDir, 'index') };
  const sync = createWorkspaceSync(git, workspace);
  const shop: Shop = { git, sync, ledger, clock };
  const mutex = createMutex();
  const deskOf = (taskId: string): GitDesk => openGitDesk(layout, taskId);

  return {
    history: 'git',
    workspace: layout.workspace,

    async open() {
      await openRepository({ git, layout, workspace, time: Math.floor(clock.now() / 1000) });
      await ledger.load();
      return { workspace: layout.workspace };
    },

    async addWorktree(taskId) {
      const desk = deskOf(taskId);
      const base = ledger.head();
      await desk.clear();
      await checkOut(git, desk, base);
      await desk.write({ base });
      return desk.folder;
    },

    async integrate({ author, key, message, signal }) {
      const work = { desk: deskOf(author.taskId), author, key, message };
      signal.throwIfAborted();
      // A worktree and its index belong to one task: they are made ready while others are being merged.
      const ready = prepareWork(shop, work);
      const turn = mutex.run(signal, async () => {
        await ready;
        return integrateTask(shop, work);
      });
      // Also when the session stops meanwhile, nothing is left running.
      const [result] = await Promise.all([turn, ready]).catch(async (cause: unknown) => {
        await Promise.allSettled([turn, ready]);
        throw cause;
      });
      if (result.outcome !== 'committed') return result;
      return { outcome: 'merged', commit: await finishCommit(shop, { sha: result.sha, key }) };
    },

    settle: ({ taskId, keep }) => settleConflict(git, deskOf(taskId), keep),
    findCommit: async (key) => ledger.find(key),
    removeWorktree: (taskId) => deskOf(taskId).remove(),
    log: async () => ledger.all(),
    async restore({ signal, ...restoring }) {
      const sha = await mutex.run(signal, () => restoreWork(shop, workspace, restoring));
      return sha === undefined ? ledger.find(restoring.key) : finishCommit(shop, { sha, key: restoring.key });
    },

    findSha: (sha) => findSha({ git, gitDir: layout.gitDir }, sha),
    diff: (sha) => readDiff(git, sha),
    files: (sha) => listCommitted(git, sha),
    read: (wanted) => readCommitted(git, wanted),
    bundle: (toFile) => writeBundle(git, toFile),
    fromBundle: (file) => takeBundle({ git, layout }, file),
    async close() {
      await mutex.idle();
      await sync.idle();
    },
  };
}
