import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NuggetError } from '@nugget/contract';
import { storageError, systemCode } from '../storage/storageErrors.ts';
import { removeTree } from './removeTree.ts';
import { safeId } from './safeId.ts';

export interface TaskDeskOptions<State> {
  /** The folder of all worktrees, absolute. */
  readonly tasks: string;
  /** The folder for what we remember about tasks, absolute, out of reach of their agents. */
  readonly memory: string;
  readonly parse: (stored: unknown) => State;
}

/** A task's worktree, and what we remember about it. */
export interface TaskDesk<State> {
  /** The worktree, absolute. */
  readonly folder: string;
  /** A folder for more that belongs to the task, absolute; it goes when the worktree goes. */
  readonly memory: string;
  /** Throws GIT_FAILED when the task has no worktree. */
  read(): Promise<State>;
  write(state: State): Promise<void>;
  /** Makes an empty worktree, in place of an older one. It counts from the first `write` on. */
  clear(): Promise<void>;
  remove(): Promise<void>;
}

export function openTaskDesk<State>(options: TaskDeskOptions<State>, taskId: string): TaskDesk<State> {
  const folder = join(options.tasks, safeId(taskId));
  const memory = join(options.memory, safeId(taskId));
  const statePath = join(memory, 'state.json');

  const remove = async (): Promise<void> => {
    // What we remember goes first: a worktree without it counts as none.
    await removeTree(memory);
    await removeTree(folder);
  };

  return {
    folder,
    memory,
    remove,

    async clear() {
      await remove();
      await mkdir(folder, { recursive: true });
      await mkdir(memory, { recursive: true });
    },

    async read() {
      try {
        return options.parse(JSON.parse(await readFile(statePath, 'utf8')));
      } catch (thrown) {
        if (systemCode(thrown) !== 'ENOENT') throw storageError(thrown, { action: 'read', path: statePath });
        throw new NuggetError('GIT_FAILED', {
          message: `Task ${JSON.stringify(taskId)} has no worktree in ${options.tasks}; add one first`,
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
