import { beforeEach, describe, expect, it } from 'vitest';
import type { GitRoom } from './room.ts';

/** What a history without git says about commits. */
export function describeNoCommits(open: () => Promise<GitRoom>): void {
  let room: GitRoom;
  beforeEach(async () => {
    room = await open();
  });

  describe('without git', () => {
    it('has no commits to show', async () => {
      expect(await room.build('t1', { 'a.txt': 'a' })).toEqual({ outcome: 'merged', commit: undefined });
      expect(await room.git.log()).toEqual([]);
      expect(await room.git.findCommit('t1')).toBeUndefined();
      expect(await room.git.diff('0123456')).toEqual([]);
      expect(await room.git.findSha('0123456')).toBeUndefined();
      expect(await room.git.files('0123456')).toEqual([]);
    });

    it('cannot go back, and has no history to give away', async () => {
      const restoring = {
        author: { taskId: '', agentName: 'Nugget', role: 'custom' },
        key: 'undo:1',
        message: 'Back',
        sha: '0123456',
        signal: new AbortController().signal,
      };
      await expect(room.git.restore(restoring)).rejects.toMatchObject({ code: 'GIT_MISSING' });
      await expect(room.git.bundle('/history')).rejects.toMatchObject({ code: 'GIT_MISSING' });
      await expect(room.git.fromBundle('/history')).rejects.toMatchObject({ code: 'GIT_MISSING' });
    });
  });
}
