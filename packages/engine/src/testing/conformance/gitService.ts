import { describe, expect, it } from 'vitest';
import type { GitService } from '../../ports/gitService.ts';
import { describeCommits } from './git/commits.ts';
import { describeConflicts } from './git/conflicts.ts';
import { describeNoCommits } from './git/noCommits.ts';
import { type GitRoom, type GitServiceUnderTest, openRoom } from './git/room.ts';
import { describeTasks } from './git/tasks.ts';
import { describeTravel } from './git/travel.ts';

export interface GitServiceSuite {
  readonly history: GitService['history'];
  readonly create: () => Promise<GitServiceUnderTest>;
}

/** What the engine may rely on in every GitService. */
export function describeGitService(name: string, { history, create }: GitServiceSuite): void {
  const open = async (): Promise<GitRoom> => openRoom(await create());

  describe(`the history of a session (${name})`, () => {
    it('begins with an empty workspace, and is found again', async () => {
      const room = await open();
      expect(room.git.history).toBe(history);
      expect(await room.paths(room.workspace)).toEqual([]);
      const again = await room.restart();
      expect(await again.log()).toEqual([]);
    });

    describeTasks(open);
    describeConflicts(open);
    if (history === 'none') {
      describeNoCommits(open);
      return;
    }
    describeCommits(open);
    describeTravel(open);
  });
}
