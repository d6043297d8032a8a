import { join } from 'node:path';
import type { CommitInfo } from '@nugget/contract';
import type { CommittedFile, FileEntry } from '@nugget/engine';
import { MAIN, readHistory } from './commits.ts';
import type { GitProgram } from './gitProgram.ts';
import { exists } from './openRepository.ts';

const SHA = /^[0-9a-f]{7,64}$/;
/** A file larger than this is not looked into, in bytes: git gives out whole files only. */
const MOST_BYTES = 16 * 1024 * 1024;

/** A commit of the history, without the ledger: another process may be writing it. */
export async function findSha(
  { git, gitDir }: { readonly git: GitProgram; readonly gitDir: string },
  sha: string,
): Promise<CommitInfo | undefined> {
  if (!SHA.test(sha) || !(await exists(join(gitDir, MAIN)))) return undefined;
  const found = (await readHistory(git)).filter(({ commit }) => commit.sha.startsWith(sha));
  return found.length === 1 ? found[0]?.commit : undefined;
}

interface TreeEntry extends FileEntry {
  readonly object: string;
}

/** `100644 blob <object> <size>\t<path>`, each ended by NUL (git-ls-tree(1)). A link or a repository is no file. */
async function readTree(git: GitProgram, sha: string): Promise<readonly TreeEntry[]> {
  const { output } = await git.run({ args: ['ls-tree', '-r', '-l', '-z', '--full-tree', sha] });
  return output.split('\0').flatMap((line) => {
    const [, object = '', bytes = '', path = ''] = /^100\d{3} blob (\w+) +(\d+)\t([\s\S]*)$/.exec(line) ?? [];
    return path === '' ? [] : [{ path, bytes: Number(bytes), object }];
  });
}

export async function listCommitted(git: GitProgram, sha: string): Promise<readonly FileEntry[]> {
  const entries = await readTree(git, sha);
  return entries.map(({ path, bytes }) => ({ path, bytes })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

export interface WantedFile {
  readonly sha: string;
  readonly path: string;
  readonly maxBytes: number;
}

export async function readCommitted(
  git: GitProgram,
  { sha, path, maxBytes }: WantedFile,
): Promise<CommittedFile | undefined> {
  const entry = (await readTree(git, sha)).find((each) => each.path === path);
  if (entry === undefined) return undefined;
  const { bytes, object } = entry;
  if (bytes > MOST_BYTES) return { bytes, text: undefined };
  const { output } = await git.run({ args: ['cat-file', 'blob', object] });
  // Like git: a NUL byte makes a file binary.
  if (output.includes('\0')) return { bytes, text: undefined };
  const start = Buffer.from(output).subarray(0, maxBytes);
  // `stream` leaves a character that was cut at the end out.
  return { bytes, text: new TextDecoder().decode(start, { stream: true }) };
}
