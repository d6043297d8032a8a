import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemCode } from '../../storage/storageErrors.ts';
import { removeTree } from '../removeTree.ts';
import type { Comparison } from './compareSides.ts';
import { copyFiles } from './copyFiles.ts';
import type { CopyDesk, CopyState } from './copyState.ts';
import type { FileHashes } from './fileHashes.ts';

export interface FoundConflict {
  readonly workspace: string;
  readonly comparison: Comparison;
  /** The workspace's files: what the task's work builds on from now on. */
  readonly theirs: FileHashes;
}

/** Keeps both sides where the agent cannot reach, and then shows them in the worktree. */
export async function openConflict(desk: CopyDesk, found: FoundConflict): Promise<void> {
  const { both: files, theirs: updates } = found.comparison;
  for (const folder of [desk.mine, desk.theirs, desk.shown]) await removeTree(folder);
  await copyFiles({ from: desk.folder, to: desk.mine }, files);
  await copyFiles({ from: found.workspace, to: desk.theirs }, files);
  await copyFiles({ from: found.workspace, to: desk.shown }, updates);
  for (const file of files) await writeBothSides(desk, file);
  const state: CopyState = {
    base: [...found.theirs],
    conflict: { files: [...files], updates: [...updates], laidOut: false },
  };
  await desk.write(state);
  await layOutCopies(desk, state);
}

/** Puts a conflict into the worktree, and remembers that it is there: now the agent may edit it. */
export async function layOutCopies(desk: CopyDesk, state: CopyState): Promise<void> {
  if (state.conflict === undefined || state.conflict.laidOut) return;
  await copyFiles({ from: desk.shown, to: desk.folder }, [
    ...state.conflict.updates,
    ...state.conflict.files,
  ]);
  await desk.write({ ...state, conflict: { ...state.conflict, laidOut: true } });
}

/** Takes one side for the files of a conflict: `mine` is the task's. Nothing happens when there is no conflict. */
export async function settleCopies(desk: CopyDesk, keep: 'mine' | 'theirs'): Promise<void> {
  const state = await desk.read();
  if (state.conflict === undefined) return;
  await layOutCopies(desk, state);
  await copyFiles({ from: desk[keep], to: desk.folder }, state.conflict.files);
  await desk.write({ base: state.base });
}

async function writeBothSides(desk: CopyDesk, file: string): Promise<void> {
  const [mine, theirs] = await Promise.all([
    readOrNone(join(desk.mine, file)),
    readOrNone(join(desk.theirs, file)),
  ]);
  const path = join(desk.shown, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bothSides(mine, theirs));
}

/** As git shows it: text between markers, a removed file as the side that is left, and of a binary file the workspace's. */
function bothSides(mine: Buffer | undefined, theirs: Buffer | undefined): Buffer {
  if (mine === undefined || theirs === undefined) return mine ?? theirs ?? Buffer.alloc(0);
  if (mine.includes(0) || theirs.includes(0)) return theirs;
  return Buffer.from(`<<<<<<< workspace\n${ended(theirs)}=======\n${ended(mine)}>>>>>>> task\n`);
}

const ended = (text: Buffer): string => `${text.toString()}${text.at(-1) === 0x0a ? '' : '\n'}`;

async function readOrNone(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}
