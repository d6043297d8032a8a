import { join } from 'node:path';
import { z } from 'zod';
import { openTaskDesk, type TaskDesk } from '../taskDesk.ts';

const CopyState = z.object({
  /** What the task's work builds on: path and SHA-256 of each file. */
  base: z.array(z.tuple([z.string(), z.string()])),
  conflict: z
    .object({
      /** Files that changed on both sides. */
      files: z.array(z.string()),
      /** Files that only the workspace changed; the worktree gets them along with the conflict. */
      updates: z.array(z.string()),
      /** False until the worktree is known to show the conflict. */
      laidOut: z.boolean(),
    })
    .optional(),
});
export type CopyState = z.infer<typeof CopyState>;

/** The desk of a task that works on copies; three folders keep a conflict: each side, and what the agent is shown. */
export interface CopyDesk extends TaskDesk<CopyState> {
  readonly mine: string;
  readonly theirs: string;
  readonly shown: string;
}

export function openCopyDesk(
  folders: { readonly tasks: string; readonly memory: string },
  taskId: string,
): CopyDesk {
  const desk = openTaskDesk({ ...folders, parse: (stored) => CopyState.parse(stored) }, taskId);
  const inMemory = (name: string): string => join(desk.memory, name);
  return { ...desk, mine: inMemory('mine'), theirs: inMemory('theirs'), shown: inMemory('shown') };
}
