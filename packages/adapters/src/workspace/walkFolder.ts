import type { Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileEntry, FolderListing } from '@nugget/engine';
import { systemCode } from '../storage/storageErrors.ts';

const SKIPPED = new Set(['.git', 'node_modules']);

interface Walk {
  readonly root: string;
  readonly files: FileEntry[];
  /** Directory entries that may still be looked at, whatever they are. */
  entriesLeft: number;
  truncated: boolean;
}

/**
 * The regular files below `root`, sorted by path, without .git and node_modules. Looks at `entries` directory entries at
 * most and `depth` levels (1: only the folder itself). Symlinks are not followed and not listed.
 */
export async function walkFolder(
  root: string,
  limits: { readonly entries: number; readonly depth: number },
): Promise<FolderListing> {
  const walk: Walk = { root, files: [], entriesLeft: limits.entries, truncated: false };
  await visit(walk, '', limits.depth);
  const files = walk.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, truncated: walk.truncated };
}

async function visit(walk: Walk, folder: string, depth: number): Promise<void> {
  const names = (await namesIn(join(walk.root, folder))).filter((name) => !SKIPPED.has(name));
  if (names.length > 0 && depth === 0) {
    walk.truncated = true;
    return;
  }
  const stats = await Promise.all(
    names.slice(0, walk.entriesLeft).map((name) => lstatOrGone(join(walk.root, folder, name))),
  );
  for (const [index, name] of names.entries()) {
    if (walk.entriesLeft === 0) {
      walk.truncated = true;
      return;
    }
    walk.entriesLeft -= 1;
    const path = folder === '' ? name : `${folder}/${name}`;
    const entry = stats[index];
    if (entry?.isDirectory()) await visit(walk, path, depth - 1);
    else if (entry?.isFile()) walk.files.push({ path, bytes: entry.size });
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
}

async function lstatOrGone(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

/** Agents write while we walk: what vanished, or may not be read, is left out. */
const isGone = (error: unknown): boolean => ['ENOENT', 'ENOTDIR', 'EACCES'].includes(systemCode(error) ?? '');
