import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Where a path would really lead, also when its last parts do not exist yet: links are followed in every part that
 * exists. `path` is absolute. Rejects for a link that leads nowhere, because writing to it creates its target, and for
 * anything else that cannot be looked at.
 */
export async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const parent = dirname(path);
    if (!isMissing(error) || parent === path) throw error;
    if (await exists(path)) throw new Error(`${path} is a link that leads nowhere`, { cause: error });
    return join(await realPath(parent), basename(path));
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

// ENOTDIR: a file stands where the path wants a folder; the tool itself will say so.
const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
