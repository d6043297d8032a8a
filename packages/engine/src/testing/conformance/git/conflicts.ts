import { beforeEach, describe, expect, it } from 'vitest';
import type { GitRoom } from './room.ts';

const MARKED = /<<<<<<<[\s\S]*=======[\s\S]*>>>>>>>/;

/** What every history does when two tasks change the same place. */
export function describeConflicts(open: () => Promise<GitRoom>): void {
  let room: GitRoom;
  beforeEach(async () => {
    room = await open();
  });

  describe('a conflict', () => {
    it('is shown with both sides in the worktree of the second agent, and only there', async () => {
      const { result, worktree } = await room.collide();
      expect(result).toEqual({ outcome: 'conflict', worktree, files: ['title.txt'] });
      const text = await room.read(worktree, 'title.txt');
      expect(text).toMatch(MARKED);
      expect(text).toContain('Moon Race');
      expect(text).toContain('Space Dodge');
      expect(await room.read(room.workspace, 'title.txt')).toBe('Space Dodge\n');
      expect(await room.read(worktree, 'new.txt')).toBe('new\n');
      expect(await room.read(worktree, 'mine.txt')).toBe('mine\n');
    });

    it('is over when the agent has brought both sides together', async () => {
      const { worktree } = await room.collide();
      await room.write(worktree, { 'title.txt': 'Space Race\n' });
      expect(await room.integrate('second')).toMatchObject({ outcome: 'merged' });
      expect(await room.read(room.workspace, 'title.txt')).toBe('Space Race\n');
      expect(await room.paths(room.workspace)).toEqual(['mine.txt', 'new.txt', 'other.txt', 'title.txt']);
    });

    it('goes on while a marker is left', async () => {
      const { worktree } = await room.collide();
      expect(await room.integrate('second')).toEqual({ outcome: 'conflict', worktree, files: ['title.txt'] });
      expect(await room.read(room.workspace, 'title.txt')).toBe('Space Dodge\n');
    });

    it('is still there for the next process', async () => {
      const { worktree } = await room.collide();
      await room.restart();
      expect(await room.integrate('second')).toMatchObject({ outcome: 'conflict', files: ['title.txt'] });
      await room.write(worktree, { 'title.txt': 'Space Race\n' });
      expect(await room.integrate('second')).toMatchObject({ outcome: 'merged' });
    });

    it('holds nobody else up, and is settled on top of what they did', async () => {
      const { worktree } = await room.collide();
      await room.build('third', { 'third.txt': '3' });
      await room.write(worktree, { 'title.txt': 'Space Race\n' });
      expect(await room.integrate('second')).toMatchObject({ outcome: 'merged' });
      expect(await room.paths(room.workspace)).toEqual([
        'mine.txt',
        'new.txt',
        'other.txt',
        'third.txt',
        'title.txt',
      ]);
    });

    it('can come again at the same place', async () => {
      const { worktree } = await room.collide();
      await room.write(worktree, { 'title.txt': 'Space Race\n' });
      await room.build('third', { 'title.txt': 'Third Title\n' });
      expect(await room.integrate('second')).toMatchObject({ outcome: 'conflict', files: ['title.txt'] });
      const text = await room.read(worktree, 'title.txt');
      expect(text).toContain('Third Title');
      expect(text).toContain('Space Race');
    });

    it.each([
      ['mine', 'Moon Race\n'],
      ['theirs', 'Space Dodge\n'],
    ] as const)('can be settled by keeping %s', async (keep, expected) => {
      await room.collide();
      await room.git.settle({ taskId: 'second', keep });
      await room.git.settle({ taskId: 'second', keep });
      expect(await room.integrate('second')).toMatchObject({ outcome: 'merged' });
      expect(await room.read(room.workspace, 'title.txt')).toBe(expected);
      expect(await room.paths(room.workspace)).toEqual(['mine.txt', 'new.txt', 'other.txt', 'title.txt']);
    });

    it.each([
      ['mine', undefined],
      ['theirs', 'changed\n'],
    ] as const)(
      'between removing and changing a file can be settled by keeping %s',
      async (keep, expected) => {
        await room.build('base', { 'a.txt': 'a\n', 'b.txt': 'b\n' });
        const worktree = await room.git.addWorktree('second');
        await room.remove(worktree, 'a.txt');
        await room.build('first', { 'a.txt': 'changed\n' });
        expect(await room.integrate('second')).toMatchObject({ outcome: 'conflict', files: ['a.txt'] });
        await room.git.settle({ taskId: 'second', keep });
        await room.integrate('second');
        expect(await room.read(room.workspace, 'a.txt')).toBe(expected);
      },
    );

    it('is none when both sides say the same', async () => {
      const [one, two] = await Promise.all([room.git.addWorktree('t1'), room.git.addWorktree('t2')]);
      for (const folder of [one, two]) await room.write(folder, { 'same.txt': 'same' });
      await room.integrate('t1');
      expect(await room.integrate('t2')).toEqual({ outcome: 'merged', commit: undefined });
    });
  });
}
