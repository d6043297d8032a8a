import { dirname, join } from 'node:path';
import { placeInside } from '../workspace/workspacePath.ts';
import { takeFiles } from './checkout.ts';
import type { GitProgram } from './gitProgram.ts';
import { layOut } from './integrateTask.ts';
import { removeTree } from './removeTree.ts';
import type { GitDesk } from './taskState.ts';

/** Takes one side for the files of a conflict: `mine` is the task's. Nothing happens when there is no conflict. */
export async function settleConflict(git: GitProgram, desk: GitDesk, keep: 'mine' | 'theirs'): Promise<void> {
  const state = await desk.read();
  if (state.conflict === undefined) return;
  await layOut(git, desk, state);
  const { files, [keep]: commit } = state.conflict;
  const missing = await takeFiles(git, desk, { commit, files });
  for (const file of missing) await removeInside(desk.folder, file);
  await desk.write({ base: state.base });
}

/** Removes a file that the chosen side does not have, unless a link on the way would lead out of the worktree. */
async function removeInside(folder: string, file: string): Promise<void> {
  const parent = dirname(file) === '.' ? folder : await placeInside(folder, dirname(file));
  if (parent !== undefined) await removeTree(join(folder, file));
}
