import { NuggetError } from '@nugget/contract';
import type { BoardFile } from '@nugget/engine';

/** The program that a board starts by itself; it is written last. */
const MAIN_FILE = 'main.py';
/** A module in here is imported without the folder's name, so a board without folders takes it beside the others. */
const LIBRARIES = 'lib/';

const PLAIN = /^[\w .@+-]+(?:\/[\w .@+-]+)*$/;

/** The files under the names that a board gives them, main.py last. BOARD_REFUSED for a name that a board cannot have. */
export function boardPaths(
  files: readonly BoardFile[],
  { isFlat, port }: { readonly isFlat: boolean; readonly port: string },
): readonly BoardFile[] {
  const named = files.map(({ path, data }) => ({ path: isFlat ? withoutFolder(path) : path, data }));
  const names = named.map(({ path }) => path);
  for (const [index, path] of names.entries()) {
    const isOdd = !PLAIN.test(path) || path.split('/').some((part) => part === '..' || part === '.');
    if (isOdd || (isFlat && path.includes('/'))) throw refused(port, path, 'a name that it can have');
    if (names.indexOf(path) !== index) throw refused(port, path, 'the only file of that name');
  }
  return named.toSorted((one, other) => Number(one.path === MAIN_FILE) - Number(other.path === MAIN_FILE));
}

const withoutFolder = (path: string): string =>
  path.startsWith(LIBRARIES) ? path.slice(LIBRARIES.length) : path;

/** Every folder that is needed, each after the one that it is in. */
export function foldersOf(paths: readonly string[]): readonly string[] {
  const folders = paths.flatMap((path) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  });
  return [...new Set(folders)];
}

const refused = (port: string, path: string, what: string): NuggetError =>
  new NuggetError('BOARD_REFUSED', {
    message: `${path} cannot be put on the board at ${port}: it is not ${what}. Rename the file`,
    details: { port, path },
  });
