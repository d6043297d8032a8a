import { readFile, writeFile } from 'node:fs/promises';
import { NuggetError } from '@nugget/contract';
import type { StoredCommit } from './commits.ts';

/** The history as JSON: only this fake reads it back, so its shape is what was written. */
export async function writeCommits(file: string, commits: readonly StoredCommit[]): Promise<void> {
  await writeFile(file, JSON.stringify(commits.map((commit) => ({ ...commit, tree: [...commit.tree] }))));
}

type Written = Omit<StoredCommit, 'tree'> & { readonly tree: [string, string][] };

export async function readCommits(file: string): Promise<readonly StoredCommit[]> {
  try {
    const written: Written[] = JSON.parse(await readFile(file, 'utf8'));
    return written.map((commit) => ({ ...commit, tree: new Map(commit.tree) }));
  } catch (cause) {
    throw new NuggetError('NUGGET_FILE_INVALID', { message: 'The history is not one', cause });
  }
}
