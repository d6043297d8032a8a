import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWorkspace } from '@nugget/engine/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspace } from './workspace.ts';

let home: string;
let folder: string;
const workspace = createWorkspace();

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'nugget-workspace-'));
  folder = join(home, 'workspace');
  await mkdir(folder);
});
afterEach(() => rm(home, { recursive: true, force: true }));

describeWorkspace('on disk', async () => ({ workspace, folder }));

describe('links that hostile code made', () => {
  beforeEach(async () => {
    await mkdir(join(home, 'secrets'));
    await writeFile(join(home, 'secrets', 'key.txt'), 'secret');
    await symlink(join(home, 'secrets'), join(folder, 'link'));
    await symlink(join(home, 'secrets', 'key.txt'), join(folder, 'key.txt'));
  });

  it('are not listed', async () => {
    expect((await workspace.list(folder, { entries: 10, depth: 10 })).files).toEqual([]);
  });

  it.each(['key.txt', 'link/key.txt'])('are not read through (%s)', async (path) => {
    expect(await workspace.readText(folder, path, 100)).toBeUndefined();
  });

  it.each(['key.txt', 'link/key.txt', 'link/new.txt'])('are not written through (%s)', async (path) => {
    await expect(workspace.writeText(folder, path, 'x')).rejects.toMatchObject({
      code: 'STORAGE_NOT_WRITABLE',
    });
    expect(await readdir(join(home, 'secrets'))).toEqual(['key.txt']);
    expect(await readFile(join(home, 'secrets', 'key.txt'), 'utf8')).toBe('secret');
  });
});

describe('writing', () => {
  it('leaves no temporary file behind', async () => {
    await workspace.writeText(folder, 'a.txt', 'x');
    expect(await readdir(folder)).toEqual(['a.txt']);
  });

  it('says so when a file stands where a folder is needed', async () => {
    await workspace.writeText(folder, 'a', 'x');
    await expect(workspace.writeText(folder, 'a/b.txt', 'x')).rejects.toMatchObject({
      code: 'STORAGE_NOT_WRITABLE',
    });
  });

  it('works in a folder that is reached through a link of our own', async () => {
    await symlink(folder, join(home, 'alias'));
    await workspace.writeText(join(home, 'alias'), 'a.txt', 'x');
    expect((await lstat(join(folder, 'a.txt'))).isFile()).toBe(true);
  });
});
