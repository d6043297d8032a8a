import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeFolders } from './makeFolders.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nugget-folders-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('makes a folder and those above it, for this user only, and leaves one that is there', async () => {
  const path = join(folder, 'a', 'b', 'c');
  await makeFolders(path);
  await writeFile(join(path, 'kept'), '');
  await makeFolders(path);
  expect((await stat(path)).mode & 0o777).toBe(0o700);
  expect((await stat(join(path, 'kept'))).isFile()).toBe(true);
});

it('says so when a file is in the way', async () => {
  await writeFile(join(folder, 'a'), '');
  await expect(makeFolders(join(folder, 'a', 'b'))).rejects.toMatchObject({ code: 'STORAGE_NOT_WRITABLE' });
});

it.runIf(process.platform === 'linux')('says so where no folder can be made at all', async () => {
  await expect(makeFolders('/proc/nugget/sessions')).rejects.toMatchObject({ code: 'STORAGE_NOT_WRITABLE' });
});
