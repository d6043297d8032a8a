import { join } from 'node:path';
import { z } from 'zod';
import type { Checkout } from './checkout.ts';
import { openTaskDesk, type TaskDesk } from './taskDesk.ts';

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
  /** The commit that the worktree's work builds on. */
  base: z.string(),
  conflict: Conflict.optional(),
});
export type TaskState = z.infer<typeof TaskState>;

/** The desk of a task that works with git: its worktree has an index, out of its agent's reach. */
export interface GitDesk extends TaskDesk<TaskState>, Checkout {}

export function openGitDesk(
  folders: { readonly tasks: string; readonly memory: string },
  taskId: string,
): GitDesk {
  const desk = openTaskDesk({ ...folders, parse: (stored) => TaskState.parse(stored) }, taskId);
  return { ...desk, index: join(desk.memory, 'index') };
}
