import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasConflictMarkers, unresolvedFiles } from './conflictMarkers.ts';

const CONFLICT = '<<<<<<< main\na\n=======\nb\n>>>>>>> task\n';

describe('conflict markers', () => {
  it.each([CONFLICT, CONFLICT.replaceAll('\n', '\r\n'), `before\n${CONFLICT}after`])(
    'are seen in %j',
    (text) => {
      expect(hasConflictMarkers(text)).toBe(true);
    },
  );

  it.each([
    '',
    'Title\n=======\n',
    '<<<<<<< main\n',
    '  <<<<<<< a\n  =======\n  >>>>>>> b\n',
    '<<<<<<<<< ========= >>>>>>>>>',
  ])('are not seen in %j', (text) => {
    expect(hasConflictMarkers(text)).toBe(false);
  });
});

describe('the unresolved files of a worktree', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nugget-markers-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('are those that still hold both sides', async () => {
    await writeFile(join(folder, 'open.txt'), CONFLICT);
    await writeFile(join(folder, 'decided.txt'), 'a\n');
    await mkdir(join(folder, 'folder.txt'));
    await symlink(join(folder, 'open.txt'), join(folder, 'link.txt'));
    const files = [
      'open.txt',
      'decided.txt',
      'removed.txt',
      'folder.txt',
      'link.txt',
      'decided.txt/below.txt',
    ];
    expect(await unresolvedFiles(folder, files)).toEqual(['open.txt']);
  });
});
