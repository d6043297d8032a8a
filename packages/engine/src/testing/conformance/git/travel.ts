import { beforeEach, describe, expect, it } from 'vitest';
import type { GitService } from '../../../ports/gitService.ts';
import type { GitRoom } from './room.ts';

const NOW = new AbortController().signal;
const CREW = { taskId: '', agentName: 'Nugget', role: 'custom' };

const restore = (git: GitService, sha: string, key = 'undo:1') =>
  git.restore({ author: CREW, key, message: 'Back to: Work of t1', sha, signal: NOW });

/** How one goes back in a history with git, and looks at what was. */
export function describeTravel(open: () => Promise<GitRoom>): void {
  describe('time travel', () => {
    let room: GitRoom;
    let first: string;
    beforeEach(async () => {
      room = await open();
      await room.build('t1', { 'a.txt': 'one\n', 'src/b.txt': 'b' });
      await room.build('t2', { 'a.txt': 'two\n', 'c.txt': 'c' });
      first = (await room.git.log()).at(-1)?.sha ?? '';
    });

    describe('going back', () => {
      it('makes the workspace what it was, as a new commit', async () => {
        const commit = await restore(room.git, first);
        expect(commit).toMatchObject({ message: 'Back to: Work of t1', agentName: 'Nugget' });
        expect(commit?.filesChanged).toEqual(['a.txt', 'c.txt']);
        expect(await room.paths(room.workspace)).toEqual(['a.txt', 'src/b.txt']);
        expect(await room.read(room.workspace, 'a.txt')).toBe('one\n');
        expect((await room.git.log()).map(({ sha }) => sha)[0]).toBe(commit?.sha);
        const again = await room.restart();
        expect((await again.log())[0]).toEqual(commit);
      });

      it('can itself be taken back', async () => {
        const newest = (await room.git.log())[0]?.sha ?? '';
        await restore(room.git, first);
        await restore(room.git, newest, 'undo:2');
        expect(await room.read(room.workspace, 'a.txt')).toBe('two\n');
        expect(await room.paths(room.workspace)).toEqual(['a.txt', 'c.txt', 'src/b.txt']);
        expect(await room.git.log()).toHaveLength(4);
      });

      it('happens once for a key, also in the next process', async () => {
        const commit = await restore(room.git, first);
        await room.build('t3', { 'd.txt': 'd' });
        expect(await restore(room.git, first)).toEqual(commit);
        const again = await room.restart();
        expect(await restore(again, first)).toEqual(commit);
        expect(await room.paths(room.workspace)).toContain('d.txt');
      });

      it('to where it is already changes nothing', async () => {
        const newest = (await room.git.log())[0]?.sha ?? '';
        expect(await restore(room.git, newest)).toBeUndefined();
        expect(await room.git.log()).toHaveLength(2);
      });

      it('is not possible to what is no commit of this history', async () => {
        for (const sha of ['f'.repeat(40), '--output=x', 'HEAD', '']) {
          await expect(restore(room.git, sha)).rejects.toMatchObject({ code: 'COMMIT_NOT_FOUND' });
        }
      });

      it('leaves the work that others are at to be merged on top', async () => {
        const folder = await room.git.addWorktree('t3');
        await room.write(folder, { 'd.txt': 'd' });
        await restore(room.git, first);
        expect(await room.integrate('t3')).toMatchObject({ outcome: 'merged' });
        expect(await room.paths(room.workspace)).toEqual(['a.txt', 'd.txt', 'src/b.txt']);
      });
    });

    describe('what was', () => {
      it('is shown without opening the session', async () => {
        const reader = room.unopened();
        const commit = await reader.findSha(first);
        expect(commit).toMatchObject({ sha: first, taskId: 't1' });
        expect(await reader.files(first)).toEqual([
          { path: 'a.txt', bytes: 4 },
          { path: 'src/b.txt', bytes: 1 },
        ]);
        expect(await reader.read({ sha: first, path: 'a.txt', maxBytes: 100 })).toEqual({
          bytes: 4,
          text: 'one\n',
        });
        expect(await reader.diff(first)).toHaveLength(2);
        expect(reader.workspace).toBe(room.workspace);
      });

      it('is cut where it is long, and has no text where it is binary', async () => {
        await room.build('t3', { 'long.txt': 'ü'.repeat(10), 'pic.bin': 'a\u0000b' });
        const sha = (await room.git.log())[0]?.sha ?? '';
        expect(await room.git.read({ sha, path: 'long.txt', maxBytes: 4 })).toEqual({
          bytes: 20,
          text: 'üü',
        });
        expect(await room.git.read({ sha, path: 'pic.bin', maxBytes: 100 })).toEqual({
          bytes: 3,
          text: undefined,
        });
      });

      it('does not hold what was not there', async () => {
        expect(await room.git.findSha('f'.repeat(40))).toBeUndefined();
        expect(await room.git.findSha('--all')).toBeUndefined();
        for (const path of ['c.txt', 'src', '../a.txt', '', '*']) {
          expect(await room.git.read({ sha: first, path, maxBytes: 100 })).toBeUndefined();
        }
      });
    });
  });
}
