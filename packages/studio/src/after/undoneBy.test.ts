import type { CommitInfo } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { currentSha, undoneBy } from './undoneBy.ts';

const aCommit = (sha: string): CommitInfo => ({
  sha,
  shortSha: sha,
  message: `Commit ${sha}`,
  agentName: 'Nova',
  taskId: 't1',
  timestamp: '2026-01-01T00:00:00.000Z',
  filesChanged: [],
});
const commits = ['a', 'b', 'c'].map(aCommit);

describe('going back', () => {
  it('undoes all that was saved after a commit, the newest first', () =>
    expect(undoneBy(commits, 'a').map(({ sha }) => sha)).toEqual(['c', 'b']));

  it('undoes nothing for the newest commit and for one that is not there', () => {
    expect(undoneBy(commits, 'c')).toEqual([]);
    expect(undoneBy(commits, 'z')).toEqual([]);
  });

  it('knows where the files are now, also after an undo', () => {
    expect(currentSha(commits, undefined)).toBe('c');
    expect(currentSha(commits, 'a')).toBe('a');
    expect(currentSha([], undefined)).toBeUndefined();
  });
});
