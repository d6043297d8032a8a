import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NuggetError } from '@nugget/contract';
import { z } from 'zod';
import { storageError, systemCode } from '../storage/storageErrors.ts';
import type { Checkout } from './checkout.ts';
import { removeTree } from './removeTree.ts';
import { safeId } from './safeId.ts';

const Conflict = z.object({
  files: z.array(z.string()),
  /** Commits with the whole of each side. */
  mine: z.string(),
  theirs: z.string(),
  /** The tree with the markers. `laidOut` is false until the worktree is known to hold it. */
  tree: z.string(),
  laidOut: z.boolean(),
});

const TaskState = z.object({
  /** The commit that the worktree's work is based on. */
  base: z.string(),
  conflict: Conflict.optional(),
});
export type TaskState = z.infer<typeof TaskState>;

/** A task's worktree, and what we remember about it where its agent cannot reach. */
export interface TaskDesk extends Checkout {
  /** Throws GIT_FAILED when the task has no worktree. */
  read(): Promise<TaskState>;
  write(state: TaskState): Promise<void>;
  /** Makes an empty worktree, in place of an older one. */
  clear(): Promise<void>;
  remove(): Promise<void>;
}

/** `tasks` holds the worktrees, `memory` the rest; both absolute. */
export function openTaskDesk(
  folders: { readonly tasks: string; readonly memory: string },
  taskId: string,
): TaskDesk {
  const folder = join(folders.tasks, safeId(taskId));
  const memory = join(folders.memory, safeId(taskId));
  const statePath = join(memory, 'state.json');

  const remove = async (): Promise<void> => {
    // What we remember goes first: a worktree without it counts as none.
    await removeTree(memory);
    await removeTree(folder);
  };

  return {
    folder,
    index: join(memory, 'index'),
    remove,

    async clear() {
      await remove();
      await mkdir(folder, { recursive: true });
      await mkdir(memory, { recursive: true });
    },

    async read() {
      try {
        return TaskState.parse(JSON.parse(await readFile(statePath, 'utf8')));
      } catch (thrown) {
        if (systemCode(thrown) !== 'ENOENT') throw storageError(thrown, { action: 'read', path: statePath });
        throw new NuggetError('GIT_FAILED', {
          message: `Task ${JSON.stringify(taskId)} has no worktree in ${folders.tasks}; add one first`,
        });
      }
    },

    async write(state) {
      try {
        await writeFile(`${statePath}.tmp`, JSON.stringify(state));
        await rename(`${statePath}.tmp`, statePath);
      } catch (thrown) {
        throw storageError(thrown, { action: 'write', path: statePath });
      }
    },
  };
}
