import type { CommitInfo } from '@nugget/contract';
import { decodeCommitText } from './commitText.ts';

/** A commit of ours, with the key that makes it once. */
export interface KeyedCommit {
  readonly key: string;
  readonly commit: CommitInfo;
}

/** What `parseHistory` reads: sha, time and text, then the names of the changed files, everything ended by NUL. */
export const HISTORY_FORMAT = ['-z', '--no-renames', '--name-only', '--format=%H %cI %B%x00'] as const;

/**
 * Reads `git log` in HISTORY_FORMAT, in the order of the log; commits that are not an agent's are left out. git writes
 * an empty field behind each text and never elsewhere, since no file name is empty: so no file name, whatever it is, can
 * pass for a commit.
 */
export function parseHistory(output: string): readonly KeyedCommit[] {
  const fields = output.split('\0').slice(0, -1);
  const starts = fields.flatMap((_, index) => (fields[index + 1] === '' ? [index] : []));
  return starts
    .map((start, index) => {
      const names = fields.slice(start + 2, starts[index + 1] ?? fields.length);
      return toCommit(fields[start] ?? '', names);
    })
    .filter((commit) => commit !== undefined);
}

function toCommit(head: string, names: readonly string[]): KeyedCommit | undefined {
  const [sha = '', time = ''] = head.split(' ', 2);
  const text = decodeCommitText(head.slice(sha.length + time.length + 2));
  if (text === undefined) return undefined;
  // The first name stands on a line of its own.
  const filesChanged = names.map((name, index) => (index === 0 ? name.replace(/^\n/, '') : name));
  const commit = {
    sha,
    shortSha: sha.slice(0, 7),
    message: text.message,
    agentName: text.author.agentName,
    taskId: text.author.taskId,
    timestamp: new Date(time).toISOString(),
    filesChanged,
  };
  return { key: text.key, commit };
}
