import {
  type Device,
  filesForBoard,
  isBoardProgram,
  NuggetError,
  requireMainProgram,
} from '@nugget/contract';
import type { BoardFile, FileEntry, Workspace } from '../../ports/index.ts';

const WALK = { entries: 5_000, depth: 6 } as const;
/** No board that we know holds a larger program. In bytes. */
const MOST_BYTES = 512 * 1024;

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
  requireMainProgram(entries.map(({ path }) => path));
  refuseTooMuch(entries);
  const own = await Promise.all(
    entries.map(async ({ path }) => ({ path, text: await textOf(files, folder, path) })),
  );
  return filesForBoard(own, device);
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
