import { createHash } from 'node:crypto';
import { type CommitInfo, NuggetError } from '@nugget/contract';
import type { CommittedFile, FileDiff, WorkAuthor } from '../../../ports/gitService.ts';
import type { FileEntry } from '../../../ports/workspace.ts';
import { changedPaths, type Tree } from './tree.ts';

export interface StoredCommit {
  readonly info: CommitInfo;
  readonly key: string;
  readonly tree: Tree;
}

export interface NewCommit {
  readonly author: WorkAuthor;
  readonly key: string;
  readonly message: string;
  readonly tree: Tree;
}

/** Every commit has a second of its own. */
const START = Date.UTC(2026, 0, 1);

export const headOf = (commits: readonly StoredCommit[]): Tree => commits.at(-1)?.tree ?? new Map();

export function makeCommit(
  before: readonly StoredCommit[],
  { author, key, message, tree }: NewCommit,
): StoredCommit {
  const sha = createHash('sha1').update(`${before.length}:${key}`).digest('hex');
  const info = {
    sha,
    shortSha: sha.slice(0, 7),
    message,
    agentName: author.agentName,
    taskId: author.taskId,
    timestamp: new Date(START + before.length * 1_000).toISOString(),
    filesChanged: [...changedPaths(headOf(before), tree)],
  };
  return { info, key, tree };
}

export function diffOf(commits: readonly StoredCommit[], sha: string): readonly FileDiff[] {
  const index = commits.findIndex(({ info }) => info.sha === sha);
  const commit = commits[index];
  if (commit === undefined) {
    throw new NuggetError('GIT_FAILED', {
      message: `There is no commit ${JSON.stringify(sha)}; take one of the log`,
    });
  }
  const before = headOf(commits.slice(0, index));
  return commit.info.filesChanged.map((path) => {
    const [old, now] = [before.get(path), commit.tree.get(path)];
    const change = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
    return { path, change, patch: patchOf(old ?? '', now ?? '') };
  });
}

const lines = (sign: string, text: string): string =>
  text === '' ? '' : `${sign}${text.replace(/\n$/, '').replaceAll('\n', `\n${sign}`)}\n`;

const patchOf = (old: string, now: string): string =>
  `${old}${now}`.includes('\u0000') ? '' : `@@\n${lines('-', old)}${lines('+', now)}`;

export function commitOf(commits: readonly StoredCommit[], sha: string): StoredCommit {
  const commit = commits.find(({ info }) => info.sha === sha);
  if (commit !== undefined) return commit;
  throw new NuggetError('COMMIT_NOT_FOUND', { message: `There is no commit ${JSON.stringify(sha)}` });
}

// Trees hold every byte as one character.
export const filesOf = (tree: Tree): readonly FileEntry[] =>
  [...tree].map(([path, text]) => ({ path, bytes: text.length }));

export function fileOf(tree: Tree, path: string, maxBytes: number): CommittedFile | undefined {
  const stored = tree.get(path);
  if (stored === undefined) return undefined;
  const text = Buffer.from(stored.slice(0, maxBytes), 'latin1').toString('utf8');
  return { bytes: stored.length, text: stored.includes('\u0000') ? undefined : text };
}
