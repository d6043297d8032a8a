import { beforeEach, describe, expect, it } from 'vitest';
import { ODD_NAMES } from './oddNames.ts';
import type { GitRoom } from './room.ts';

/** What a history with git tells about commits. */
export function describeCommits(open: () => Promise<GitRoom>): void {
  let room: GitRoom;
  beforeEach(async () => {
    room = await open();
  });

  describe('its commits', () => {
    it('keeps one commit a task, newest first, with only its own files', async () => {
      const ids = ['t1', 't2', 't3'];
      for (const id of ids) await room.write(await room.git.addWorktree(id), { [`${id}.txt`]: id });
      await Promise.all(ids.map((id) => room.integrate(id)));
      const log = await room.git.log();
      expect(log.map(({ taskId, filesChanged }) => [taskId, filesChanged])).toEqual(
        ids.toReversed().map((id) => [id, [`${id}.txt`]]),
      );
    });

    it('says of a commit who made it, for what, when and where', async () => {
      const merged = await room.build('t1', { 'b.txt': 'b', 'a/ü 🚀.txt': 'a' });
      const [commit] = await room.git.log();
      expect(merged).toEqual({ outcome: 'merged', commit });
      expect(commit).toEqual({
        sha: expect.stringMatching(/^[0-9a-f]{40}$/),
        shortSha: commit?.sha.slice(0, 7),
        message: 'Work of t1',
        agentName: 'Agent t1',
        taskId: 't1',
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/),
        filesChanged: ['a/ü 🚀.txt', 'b.txt'],
      });
    });

    it('tells the next process exactly the same', async () => {
      await room.build('t1', { 'a.txt': 'a' });
      await room.build('t2', { 'b.txt': 'b' });
      const told = await room.git.log();
      const again = await room.restart();
      expect(await again.log()).toEqual(told);
    });

    it.each(ODD_NAMES)('gives the name %j back as it was', async (odd) => {
      await room.write(await room.git.addWorktree(odd), { 'a.txt': 'a' });
      await room.integrate(odd, odd, odd);
      const again = await room.restart();
      expect(await again.log()).toMatchObject([{ taskId: odd, agentName: odd }]);
      expect(await again.findCommit(odd)).toMatchObject({ agentName: odd });
    });

    it('finds a commit by its key, also after a restart, and no other', async () => {
      await room.build('t1', { 'a.txt': 'a' });
      expect(await room.git.findCommit('t1')).toMatchObject({ taskId: 't1' });
      await room.restart();
      expect(await room.git.findCommit('t1')).toMatchObject({ taskId: 't1' });
      expect(await room.git.findCommit('t2')).toBeUndefined();
    });

    it('makes a repair of the same task a commit of its own', async () => {
      await room.build('t1', { 'a.txt': 'a' });
      await room.write(await room.git.addWorktree('t1'), { 'a.txt': 'repaired' });
      await room.integrate('t1', 'fix:t1');
      expect((await room.git.log()).map(({ taskId, message }) => [taskId, message])).toEqual([
        ['t1', 'Work of fix:t1'],
        ['t1', 'Work of t1'],
      ]);
    });

    it('brings changes at different places of one file together', async () => {
      const lines = Array.from({ length: 20 }, (_, index) => `line ${index}\n`);
      await room.build('base', { 'game.js': lines.join('') });
      const [one, two] = [await room.git.addWorktree('t1'), await room.git.addWorktree('t2')];
      await room.write(one, { 'game.js': lines.with(0, 'first\n').join('') });
      await room.write(two, { 'game.js': lines.with(19, 'last\n').join('') });
      await room.integrate('t1');
      expect(await room.integrate('t2')).toMatchObject({
        outcome: 'merged',
        commit: { filesChanged: ['game.js'] },
      });
      expect(await room.read(room.workspace, 'game.js')).toBe(
        lines.with(0, 'first\n').with(19, 'last\n').join(''),
      );
    });

    it('makes a conflict one commit of the second agent', async () => {
      const { worktree } = await room.collide();
      await room.write(worktree, { 'title.txt': 'Space Race\n' });
      await room.integrate('second');
      expect((await room.git.log()).map(({ taskId, filesChanged }) => [taskId, filesChanged])).toEqual([
        ['second', ['mine.txt', 'title.txt']],
        ['first', ['new.txt', 'title.txt']],
        ['base', ['other.txt', 'title.txt']],
      ]);
    });

    it('shows what a commit changed', async () => {
      await room.build('t1', { 'a.txt': 'one\n', 'old.txt': 'old\n' });
      const folder = await room.git.addWorktree('t2');
      await room.write(folder, { 'a.txt': 'two\n', 'b\nc.txt': 'new\n', 'pic.bin': 'a\u0000b' });
      await room.remove(folder, 'old.txt');
      await room.integrate('t2');
      const [commit] = await room.git.log();
      const diff = await room.git.diff(commit?.sha ?? '');
      expect(diff.map(({ path, change }) => [path, change])).toEqual([
        ['a.txt', 'changed'],
        ['b\nc.txt', 'added'],
        ['old.txt', 'removed'],
        ['pic.bin', 'added'],
      ]);
      expect(diff[0]?.patch).toContain('-one\n+two\n');
      expect(diff[3]?.patch).toBe('');
    });

    it('refuses to show what is no commit', async () => {
      await expect(room.git.diff('--output=/tmp/x')).rejects.toMatchObject({ code: 'GIT_FAILED' });
      await expect(room.git.diff('0123456789abcdef')).rejects.toMatchObject({ code: 'GIT_FAILED' });
    });
  });
}
