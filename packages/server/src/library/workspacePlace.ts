import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { makeFolders, storageError, systemCode } from '@nugget/adapters';
import { NuggetError } from '@nugget/contract';

export interface WorkspacePlaceOptions {
  /** The data folder, absolute. */
  readonly home: string;
  /** The user's own home folder, absolute. */
  readonly userHome: string;
}

/**
 * The folder that a client of `/workspace/…` names, with every link on the way followed: a relative path is below
 * `<home>/workspaces`; an absolute one has to be there, too, or in the user's home, outside the data folder and outside
 * folders whose names begin with a dot, where programs keep their settings. FOLDER_NOT_ALLOWED.
 */
export async function workspacePlace(path: string, options: WorkspacePlaceOptions): Promise<string> {
  const workspaces = join(options.home, 'workspaces');
  await makeFolders(workspaces);
  const [ours, data, user] = await Promise.all([workspaces, options.home, options.userHome].map(realPathOf));
  if (path.includes('\u0000') || ours === undefined || data === undefined) throw notAllowed(path);
  const place = await realPathOf(resolve(ours, path));
  if (place === undefined) throw notAllowed(path);
  if (isBelow(place, ours)) return place;
  const isElsewhere = !isAbsolute(path) || place === data || isBelow(place, data);
  if (isElsewhere || user === undefined || !isBelow(place, user)) throw notAllowed(path);
  const names = relative(user, place).split(sep);
  if (names.some((name) => name.startsWith('.'))) throw notAllowed(path);
  return place;
}

/** The real path of something that may not be there yet: its folders that are, and then the rest of the names. */
async function realPathOf(path: string): Promise<string | undefined> {
  try {
    return await realpath(path);
  } catch (thrown) {
    if (systemCode(thrown) === 'ELOOP' || systemCode(thrown) === 'ENAMETOOLONG') return undefined;
    if (systemCode(thrown) !== 'ENOENT' && systemCode(thrown) !== 'ENOTDIR') {
      throw storageError(thrown, { action: 'look at', path });
    }
  }
  const above = dirname(path);
  if (above === path) return undefined;
  const real = await realPathOf(above);
  return real === undefined ? undefined : join(real, relative(above, path));
}

/** Strictly inside. */
function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

const notAllowed = (path: string): NuggetError =>
  new NuggetError('FOLDER_NOT_ALLOWED', {
    message: `${JSON.stringify(path)} may not be used: name a folder inside the user's home, or a relative path, which is below the workspaces of the data folder`,
  });
