import { NuggetError } from '../errors.ts';
import type { Device, DeviceLibrary } from './device.ts';

/** The program that MicroPython starts by itself. */
const MAIN_FILE = 'main.py';

/** Whether a file of a workspace is meant for the board: a program in the root folder, or a module in lib/. */
export const isBoardProgram = (path: string): boolean =>
  path.endsWith('.py') && (!path.includes('/') || path.startsWith('lib/'));

const IMPORT = /^[ \t]*import[ \t]+(.+)$/gm;
const FROM = /^[ \t]*from[ \t]+([\w.]+)[ \t]+import\b/gm;

/** The first part of each module's name that a program imports, as far as a look at its lines can tell. */
function importsOf(text: string): readonly string[] {
  const listed = [...text.matchAll(IMPORT)].flatMap(([, names = '']) => names.split(','));
  const named = [...text.matchAll(FROM)].map(([, name = '']) => name);
  return [...listed, ...named].map((name) => name.trim().split(/[\s.#;]/)[0] ?? '');
}

/** What a file is imported by: `lib/ssd1306.py` and `ssd1306/__init__.py` are both `ssd1306`. */
const moduleOf = (path: string): string => path.replace(/^lib\//, '').replace(/(\/.*|\.py)$/, '');

/** BOARD_CODE_REFUSED where a board would have nothing to start. */
export function requireMainProgram(paths: readonly string[]): void {
  if (paths.includes(MAIN_FILE)) return;
  const message = `There is no ${MAIN_FILE}: that is the program which a board starts`;
  throw new NuggetError('BOARD_CODE_REFUSED', { message });
}

/**
 * What goes on a board: the nugget's own programs, and the libraries of its device that they import, with what these import in
 * turn. A file of the nugget's own stands before a library of the same name.
 */
export function filesForBoard(
  own: readonly DeviceLibrary[],
  { libraries }: Pick<Device, 'libraries'>,
): readonly { readonly path: string; readonly data: Uint8Array }[] {
  const found = new Set<DeviceLibrary>();
  let unread = own;
  while (unread.length > 0) {
    const wanted = new Set(unread.flatMap(({ text }) => importsOf(text)));
    unread = libraries.filter((library) => wanted.has(moduleOf(library.path)) && !found.has(library));
    for (const library of unread) found.add(library);
  }
  const taken = new Set(own.map(({ path }) => path));
  const imported = libraries.filter((library) => found.has(library) && !taken.has(library.path));
  const encoder = new TextEncoder();
  return [...own, ...imported].map(({ path, text }) => ({ path, data: encoder.encode(text) }));
}
