import { beforeEach, describe, expect, it } from 'vitest';
import { ODD_NAMES } from './oddNames.ts';
import type { GitRoom } from './room.ts';

/** What every history does with the work of tasks. */
export function describeTasks(open: () => Promise<GitRoom>): void {
  let room: GitRoom;
  beforeEach(async () => {
    room = await open();
  });

  describe('a task', () => {
    it('brings what it added, changed and removed into the workspace', async () => {
      await room.build('t1', { 'index.html': 'old', 'src/old.js': 'x', 'keep.css': 'k' });
      const folder = await room.git.addWorktree('t2');
      await room.write(folder, { 'index.html': 'new', 'src/deep/game.js': 'let a;' });
      await room.remove(folder, 'src/old.js');
      expect(await room.integrate('t2')).toMatchObject({ outcome: 'merged' });
      expect(await room.paths(room.workspace)).toEqual(['index.html', 'keep.css', 'src/deep/game.js']);
      expect(await room.read(room.workspace, 'index.html')).toBe('new');
    });

    it('starts from the newest workspace', async () => {
      await room.build('t1', { 'a.txt': 'a' });
      expect(await room.read(await room.git.addWorktree('t2'), 'a.txt')).toBe('a');
    });

    it('changes nothing in the room.workspace before it is integrated', async () => {
      await room.write(await room.git.addWorktree('t1'), { 'a.txt': 'a' });
      expect(await room.paths(room.workspace)).toEqual([]);
    });

    it('may have changed nothing', async () => {
      await room.git.addWorktree('t1');
      expect(await room.integrate('t1')).toEqual({ outcome: 'merged', commit: undefined });
    });

    it('gets a fresh worktree when it starts again', async () => {
      await room.write(await room.git.addWorktree('t1'), { 'half.txt': 'half' });
      expect(await room.paths(await room.git.addWorktree('t1'))).toEqual([]);
    });

    it('is told to get a worktree when it has none', async () => {
      await expect(room.integrate('t1')).rejects.toMatchObject({ code: 'GIT_FAILED' });
      await room.write(await room.git.addWorktree('t1'), { 'a.txt': 'a' });
      await room.git.removeWorktree('t1');
      await room.git.removeWorktree('t1');
      await expect(room.integrate('t1')).rejects.toMatchObject({ code: 'GIT_FAILED' });
    });

    it('changes nothing when the session was stopped before', async () => {
      await room.write(await room.git.addWorktree('t1'), { 'a.txt': 'a' });
      const author = { taskId: 't1', agentName: 'Nova', role: 'builder' };
      const stopped = { author, key: 't1', message: 'Work', signal: AbortSignal.abort('user') };
      await expect(room.git.integrate(stopped)).rejects.toBe('user');
      expect(await room.paths(room.workspace)).toEqual([]);
    });

    it('can be integrated again after a crash, and is there once', async () => {
      await room.write(await room.git.addWorktree('t1'), { 'a.txt': 'a' });
      const merged = await room.integrate('t1');
      await room.restart();
      expect(await room.integrate('t1')).toEqual(merged);
      expect(await room.git.log()).toHaveLength(room.git.history === 'git' ? 1 : 0);
    });

    it('leaves packages, caches and nested repositories behind', async () => {
      const folder = await room.git.addWorktree('t1');
      await room.write(folder, {
        'a.py': 'a',
        'node_modules/x/index.js': 'x',
        '__pycache__/a.pyc': 'x',
        'lib/.git/config': '[core]',
        'lib/.git/HEAD': 'ref: refs/heads/main',
        'lib/b.py': 'b',
      });
      await room.integrate('t1');
      expect(await room.paths(room.workspace)).toEqual(['a.py', 'lib/b.py']);
      expect(await room.read(room.workspace, 'lib/.git/config')).toBeUndefined();
    });

    it.each(ODD_NAMES)('may be called %j', async (id) => {
      const folder = await room.git.addWorktree(id);
      await room.write(folder, { 'a.txt': 'a' });
      expect(await room.integrate(id)).toMatchObject({ outcome: 'merged' });
      expect(await room.paths(room.workspace)).toEqual(['a.txt']);
      await room.git.removeWorktree(id);
    });

    it('is not mistaken for another one with a similar id', async () => {
      const folders = await Promise.all(
        ['t1', 'T1', 't1 ', 't_1', 'ｔ1'].map((id) => room.git.addWorktree(id)),
      );
      expect(new Set(folders.map((folder) => folder.toLowerCase())).size).toBe(5);
    });
  });

  describe('three agents at once', () => {
    it('each bring only their own finished files', async () => {
      const [one, two, three] = await Promise.all(['t1', 't2', 't3'].map((id) => room.git.addWorktree(id)));
      await room.write(one ?? '', { 'one.txt': '1' });
      await room.write(two ?? '', { 'two.txt': '2' });
      await room.write(three ?? '', { 'three-half.txt': '3' });
      await Promise.all([room.integrate('t1'), room.integrate('t2')]);
      expect(await room.paths(room.workspace)).toEqual(['one.txt', 'two.txt']);
      await room.write(three ?? '', { 'three-rest.txt': '3' });
      await room.integrate('t3');
      expect(await room.paths(room.workspace)).toEqual([
        'one.txt',
        'three-half.txt',
        'three-rest.txt',
        'two.txt',
      ]);
    });

    it('may all finish in the same moment', async () => {
      const ids = ['t1', 't2', 't3', 't4', 't5'];
      for (const id of ids)
        await room.write(await room.git.addWorktree(id), { [`${id}.txt`]: id, 'same.txt': 'same' });
      const results = await Promise.all(ids.map((id) => room.integrate(id)));
      expect(results.map(({ outcome }) => outcome)).toEqual(ids.map(() => 'merged'));
      expect(await room.paths(room.workspace)).toEqual(['same.txt', ...ids.map((id) => `${id}.txt`)].sort());
    });
  });
}
