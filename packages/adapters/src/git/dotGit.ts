import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { NuggetError } from '@nugget/contract';
import { LEFTOVERS } from './hardening.ts';
import { removeTree } from './removeTree.ts';

// Characters that HFS+ ignores in names (git's utf8.c, next_hfs_char).
const IGNORED = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;

/** Whether a name means `.git` on any file system: other case, NTFS's short name and trailing dots, HFS's ignored characters. */
export function isDotGit(name: string): boolean {
  const plain = name
    .replaceAll(IGNORED, '')
    .toLowerCase()
    .replace(/:.*$/s, '')
    .replace(/[. ]+$/, '');
  return plain === '.git' || plain === 'git~1';
}

/**
 * Removes every `.git` below a folder, file or folder, and so makes nested repositories plain folders of the one around
 * them. Throws when the folder itself was replaced by something else.
 */
export async function removeDotGit(folder: string): Promise<void> {
  if (!(await lstat(folder)).isDirectory()) {
    throw new NuggetError('GIT_FAILED', {
      message: `${folder} is no folder any more, so its work cannot be taken over; start the task again`,
    });
  }
  await visit(folder);
}

async function visit(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (isDotGit(entry.name)) await removeTree(path);
    else if (entry.isDirectory() && !LEFTOVERS.includes(entry.name)) await visit(path);
  }
}
