import { constants, open } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../storage/storageErrors.ts';

const MARKERS = [/^<{7}( |\r?$)/m, /^={7}\r?$/m, /^>{7}( |\r?$)/m];

export const hasConflictMarkers = (text: string): boolean => MARKERS.every((marker) => marker.test(text));

/** Those of the files that still hold both sides of a conflict. A file that is gone, or no file any more, is decided. */
export async function unresolvedFiles(folder: string, files: readonly string[]): Promise<readonly string[]> {
  const texts = await Promise.all(files.map((file) => readRegular(join(folder, file))));
  return files.filter((_, index) => hasConflictMarkers(texts[index] ?? ''));
}

async function readRegular(path: string): Promise<string | undefined> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      return (await file.stat()).isFile() ? await file.readFile('utf8') : undefined;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'EISDIR', 'ENXIO'].includes(systemCode(error) ?? '')) return undefined;
    throw error;
  }
}
