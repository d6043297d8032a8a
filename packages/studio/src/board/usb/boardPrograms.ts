import type { Client } from '@nugget/client';
import { type Device, NuggetError } from '@nugget/contract';
import type { BoardFile } from './uploadFiles.ts';

/** As the server chooses them: programs in the root folder, and modules in lib/. */
const isForBoard = (path: string): boolean =>
  path.endsWith('.py') && (!path.includes('/') || path.startsWith('lib/'));

const MAIN_FILE = 'main.py';

/**
 * What of a nugget goes on a board: its programs, and the libraries of the device that they speak of.
 * BOARD_CODE_REFUSED without a main.py.
 */
export async function boardPrograms(
  client: Pick<Client, 'call'>,
  sessionId: string,
  { libraries }: Pick<Device, 'libraries'>,
): Promise<readonly BoardFile[]> {
  const params = { id: sessionId };
  const { files } = await client.call('listFiles', { params, query: {} });
  const paths = files.map(({ path }) => path).filter(isForBoard);
  if (!paths.includes(MAIN_FILE)) {
    const message = `There is no ${MAIN_FILE}: that is the program which a board starts`;
    throw new NuggetError('BOARD_CODE_REFUSED', { message });
  }
  const own = await Promise.all(
    paths.map(async (path) => {
      const { text = '' } = await client.call('getFile', { params, query: { path } });
      return { path, text };
    }),
  );
  const taken = new Set(paths);
  const needed = spokenOf(own, libraries).filter(({ path }) => !taken.has(path));
  const encoder = new TextEncoder();
  return [...own, ...needed].map(({ path, text }) => ({ path, data: encoder.encode(text) }));
}

interface Program {
  readonly path: string;
  readonly text: string;
}

/** Libraries whose module a program names, and those that these name in turn: one too many does no harm. */
function spokenOf(programs: readonly Program[], libraries: readonly Program[]): readonly Program[] {
  const found = new Set<Program>();
  let unread = programs;
  while (unread.length > 0) {
    const words = new Set(unread.flatMap(({ text }) => text.match(/\w+/g) ?? []));
    unread = libraries.filter((library) => words.has(moduleOf(library.path)) && !found.has(library));
    for (const library of unread) found.add(library);
  }
  return libraries.filter((library) => found.has(library));
}

const moduleOf = (path: string): string => path.replace(/^lib\//, '').replace(/(\/.*|\.py)$/, '');
