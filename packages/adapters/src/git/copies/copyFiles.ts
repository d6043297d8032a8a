import { randomUUID } from 'node:crypto';
import { constants, copyFile, lstat, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { storageError, systemCode } from '../../storage/storageErrors.ts';
import { outside, placeInside } from '../../workspace/workspacePath.ts';

/**
 * Makes `paths` in the folder `to` what they are in the folder `from`: copied (each at once, never half), or removed
 * where `from` has no such file. Can be repeated.
 */
export async function copyFiles(
  { from, to }: { readonly from: string; readonly to: string },
  paths: readonly string[],
): Promise<void> {
  try {
    await mkdir(to, { recursive: true });
    const there = await Promise.all(paths.map((path) => isFile(join(from, path))));
    // Removals first: a folder may come where a file was.
    for (const path of paths.filter((_, index) => !there[index])) await removeFile(to, path);
    for (const path of paths.filter((_, index) => there[index])) await copyOne(join(from, path), to, path);
  } catch (thrown) {
    throw storageError(thrown, { action: 'copy files to', path: to });
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isFile();
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return false;
    throw error;
  }
}

async function copyOne(source: string, folder: string, path: string): Promise<void> {
  const place = await placeInside(folder, path);
  if (place === undefined) throw outside(folder, path);
  await mkdir(dirname(place), { recursive: true });
  const beside = join(dirname(place), `.${randomUUID()}.tmp`);
  try {
    await copyFile(source, beside, constants.COPYFILE_FICLONE);
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Removes a file, and the folders that are empty without it, as git does. */
async function removeFile(folder: string, path: string): Promise<void> {
  const place = await placeInside(folder, path);
  if (place === undefined || !(await isFile(place))) return;
  await rm(place);
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    if ((await readdir(join(folder, parent))).length > 0) return;
    await rmdir(join(folder, parent));
  }
}
