import { constants, open, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { storageError, systemCode } from '@nugget/adapters';
import { NUGGET_FILE_LIMITS } from './nuggetFileLimits.ts';

export interface RegularFile {
  readonly bytes: Buffer;
  readonly changedAt: Date;
}

const LEFT_OUT = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'EACCES', 'ENXIO'];

/**
 * A regular file below a folder that hostile code may be writing to; undefined for everything else: a link, also on the
 * way to it, a pipe, a file that is gone, may not be read or is larger than an entry may be. `path` is relative, with forward slashes.
 */
export async function readRegularFile(folder: string, path: string): Promise<RegularFile | undefined> {
  const place = join(await realpath(folder), ...path.split('/'));
  try {
    // O_NONBLOCK: opening a pipe must not wait for a writer. O_NOFOLLOW: the last name may have become a link since.
    const file = await open(place, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const stats = await file.stat();
      // A folder on the way may be a link: then this is not the file that its path says.
      if (!stats.isFile() || stats.size > NUGGET_FILE_LIMITS.entryBytes) return undefined;
      if ((await realpath(place)) !== place) return undefined;
      return { bytes: await file.readFile(), changedAt: stats.mtime };
    } finally {
      await file.close();
    }
  } catch (thrown) {
    if (LEFT_OUT.includes(systemCode(thrown) ?? '')) return undefined;
    throw storageError(thrown, { action: 'read', path: place });
  }
}
