import { chmod, lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { storageError, systemCode } from '../storage/storageErrors.ts';

/** Removes a file or a folder, also one whose folders were made read-only; nothing happens when there is none. */
export async function removeTree(path: string): Promise<void> {
  try {
    await rm(path, { recursive: true, force: true }).catch(async (error: unknown) => {
      if (!['EACCES', 'EPERM'].includes(systemCode(error) ?? '')) throw error;
      await unlockFolders(path);
      await rm(path, { recursive: true, force: true });
    });
  } catch (thrown) {
    throw storageError(thrown, { action: 'remove', path });
  }
}

async function unlockFolders(path: string): Promise<void> {
  if (!(await lstat(path)).isDirectory()) return;
  await chmod(path, 0o700);
  for (const name of await readdir(path)) await unlockFolders(join(path, name));
}
