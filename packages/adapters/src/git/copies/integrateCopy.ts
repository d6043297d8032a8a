import type { MergeResult } from '@nugget/engine';
import { unresolvedFiles } from '../conflictMarkers.ts';
import { removeDotGit } from '../dotGit.ts';
import { compareSides } from './compareSides.ts';
import { layOutCopies, openConflict } from './copyConflict.ts';
import { copyFiles } from './copyFiles.ts';
import type { CopyDesk, CopyState } from './copyState.ts';
import { fileHashes } from './fileHashes.ts';

/**
 * Brings what a task changed into the workspace, file by file. One at a time. After a crash half-way, the files that are
 * there already are equal on both sides, and the call goes on with the rest.
 */
export async function integrateCopy(desk: CopyDesk, workspace: string): Promise<MergeResult> {
  const state = await desk.read();
  const unresolved = await stillInConflict(desk, state);
  if (unresolved.length > 0) return { outcome: 'conflict', worktree: desk.folder, files: unresolved };

  await removeDotGit(desk.folder);
  const [mine, theirs] = [await fileHashes(desk.folder), await fileHashes(workspace)];
  const comparison = compareSides({ base: new Map(state.base), mine, theirs });
  if (comparison.both.length > 0) {
    await openConflict(desk, { workspace, comparison, theirs });
    return { outcome: 'conflict', worktree: desk.folder, files: comparison.both };
  }
  await copyFiles({ from: desk.folder, to: workspace }, comparison.mine);
  return { outcome: 'merged', commit: undefined };
}

async function stillInConflict(desk: CopyDesk, state: CopyState): Promise<readonly string[]> {
  if (state.conflict === undefined) return [];
  if (state.conflict.laidOut) return unresolvedFiles(desk.folder, state.conflict.files);
  await layOutCopies(desk, state);
  return state.conflict.files;
}
