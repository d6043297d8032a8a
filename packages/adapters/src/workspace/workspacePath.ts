import { lstat, realpath } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { NuggetError } from '@nugget/contract';
import { systemCode } from '../storage/storageErrors.ts';

const NOT_A_NAME = new Set(['', '.', '..']);

/** The names on a relative path with forward slashes; undefined when it is none, or leads out of its folder. */
function namesOf(path: string): readonly string[] | undefined {
  if (isAbsolute(path) || path.includes('\u0000')) return undefined;
  const names = path.split('/');
  const odd = names.some((name) => NOT_A_NAME.has(name) || name.includes('\\'));
  return odd ? undefined : names;
}

/**
 * The absolute place of `path` inside `folder`, with no symlink on the way to it; undefined when it would leave the
 * folder. What does not exist yet is fine.
 */
export async function placeInside(folder: string, path: string): Promise<string | undefined> {
  const names = namesOf(path);
  if (names === undefined) return undefined;
  let place = await realpath(folder);
  for (const name of names) {
    place = join(place, name);
    try {
      if ((await lstat(place)).isSymbolicLink()) return undefined;
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return join(await realpath(folder), ...names);
      if (systemCode(error) === 'ENOTDIR') return undefined;
      throw error;
    }
  }
  return place;
}

export const outside = (folder: string, path: string): NuggetError =>
  new NuggetError('STORAGE_NOT_WRITABLE', {
    message: `${JSON.stringify(path)} would leave ${folder} or follow a link; use a plain relative path inside it`,
  });
