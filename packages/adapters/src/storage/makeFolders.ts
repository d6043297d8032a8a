import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { NuggetError } from '@nugget/contract';
import { syncFolder } from './durableFile.ts';
import { storageError, systemCode } from './storageErrors.ts';

/** Makes a folder, and the folders above it, for this user only; a folder that is there stays. Throws STORAGE_ errors. */
export async function makeFolders(path: string): Promise<void> {
  try {
    await makeAll(path);
    await syncFolder(dirname(path));
  } catch (thrown) {
    throw storageError(thrown, { action: 'make the folder', path });
  }
}

/** Node's own recursive mkdir (24.21) never returns where no name can be made at all, such as below /proc. */
async function makeAll(path: string): Promise<void> {
  if ((await makeOne(path)) === 'done') return;
  const above = dirname(path);
  if (above !== path) await makeAll(above);
  if ((await makeOne(path)) === 'done') return;
  throw new NuggetError('STORAGE_NOT_WRITABLE', {
    message: `Could not make the folder ${path} (ENOENT); nothing can be made there, choose another NUGGET_HOME`,
    details: { path },
  });
}

async function makeOne(path: string): Promise<'done' | 'nothing above'> {
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return 'nothing above';
    if (systemCode(thrown) !== 'EEXIST') throw thrown;
  }
  return 'done';
}
