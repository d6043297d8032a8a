import { type Device, NuggetError } from '@nugget/contract';
import { TESTS_FOLDER } from '../../execute/conventions.ts';
import type { BoardFile, FileEntry, Workspace } from '../../ports/index.ts';
import { importedLibraries } from './importedLibraries.ts';

/** The program that MicroPython starts by itself. */
const MAIN_FILE = 'main.py';

const WALK = { entries: 5_000, depth: 6 } as const;
/** No board that we know holds a larger program. In bytes. */
const MOST_BYTES = 512 * 1024;

/** Whether a file of the workspace is meant for the board: a program in the root folder, or a module in lib/. */
export const isBoardProgram = (path: string): boolean =>
  path.endsWith('.py') &&
  !path.startsWith(`${TESTS_FOLDER}/`) &&
  (!path.includes('/') || path.startsWith('lib/'));

export interface BoardFilesAsk {
  readonly files: Workspace;
  /** The workspace, absolute. */
  readonly folder: string;
  readonly device: Device;
}

/**
 * What goes on the board: the nugget's own programs, and the device's libraries that they import. A file of the nugget's
 * own stands before a library of the same name. BOARD_CODE_REFUSED without a main.py, BOARD_FULL.
 */
export async function boardFiles({ files, folder, device }: BoardFilesAsk): Promise<readonly BoardFile[]> {
  const { files: all } = await files.list(folder, WALK);
  const entries = all.filter(({ path }) => isBoardProgram(path));
  if (!entries.some(({ path }) => path === MAIN_FILE)) {
    const message = `There is no ${MAIN_FILE} in ${folder}: that is the program which a board starts`;
    throw new NuggetError('BOARD_CODE_REFUSED', { message });
  }
  refuseTooMuch(entries);
  const own = await Promise.all(
    entries.map(async ({ path }) => ({ path, text: await textOf(files, folder, path) })),
  );
  const taken = new Set(own.map(({ path }) => path));
  const libraries = importedLibraries(own, device.libraries).filter(({ path }) => !taken.has(path));
  const encoder = new TextEncoder();
  return [...own, ...libraries].map(({ path, text }) => ({ path, data: encoder.encode(text) }));
}

function refuseTooMuch(entries: readonly FileEntry[]): void {
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (bytes <= MOST_BYTES) return;
  const [largest] = entries.toSorted((one, other) => other.bytes - one.bytes);
  const message = `The programs for the board are ${bytes} bytes long, and no board holds more than ${MOST_BYTES}; the largest is ${largest?.path ?? ''}`;
  throw new NuggetError('BOARD_FULL', { message });
}

async function textOf(files: Workspace, folder: string, path: string): Promise<string> {
  const text = await files.readText(folder, path, MOST_BYTES);
  if (text !== undefined) return text;
  throw new NuggetError('BOARD_CODE_REFUSED', { message: `${path} is no text, so no program for a board` });
}
