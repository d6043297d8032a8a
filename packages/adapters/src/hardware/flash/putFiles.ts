import { createHash } from 'node:crypto';
import { NuggetError } from '@nugget/contract';
import type { BoardFile, FlashReport, FlashRequest } from '@nugget/engine';
import type { BoardHand } from './boardHand.ts';
import { boardPaths, foldersOf } from './boardPaths.ts';
import {
  HEAL,
  HEAL_FLAT,
  LOOK_AROUND,
  LOOK_AT,
  MAKE_FOLDER,
  NEW,
  quoted,
  REPLACE,
  REPLACE_FLAT,
} from './boardScripts.ts';

/** What a board's file system is like. */
interface Room {
  /** Without folders and without rename: the micro:bit's. */
  readonly isFlat: boolean;
  /** In bytes; undefined where the board does not know. */
  readonly free: number | undefined;
  readonly block: number;
}

/**
 * Brings files onto a board. They are written beside the old ones, compared there, and take their places together, main.py
 * last; until then the board's own files are not touched. BOARD_FULL comes before anything is written, where the board
 * knows how much is free.
 */
export async function putFiles(hand: BoardHand, request: FlashRequest): Promise<FlashReport> {
  const { port, signal } = request;
  const room = await lookAround(hand, signal);
  const files = boardPaths(request.files, { isFlat: room.isFlat, port });
  const paths = files.map(({ path }) => path);
  await hand.exec(room.isFlat ? HEAL_FLAT : HEAL, signal);
  await hand.exec(LOOK_AT, signal);
  await onEach(hand, '_nm', { paths, signal });
  const there = await lookAt(hand, paths, signal);
  const changed: BoardFile[] = [];
  for (const file of files) {
    if (!(await isSame(hand, file, { seen: there.get(file.path), signal }))) changed.push(file);
  }
  refuseTooMuch(port, changed, room);
  const old = changed.filter(({ path }) => there.get(path) !== undefined);
  const backup: BoardFile[] = [];
  for (const { path } of old) backup.push({ path, data: await hand.get(path, signal) });
  await writeNew(hand, { ...request, files: changed });
  await hand.exec(room.isFlat ? REPLACE_FLAT : REPLACE, signal);
  const written = changed.map(({ path }) => path);
  await onEach(hand, '_np', { paths: written, signal });
  request.onProgress({ file: paths.at(-1) ?? '', percent: 100 });
  return { written, unchanged: paths.filter((path) => !written.includes(path)), backup };
}

async function lookAround(hand: BoardHand, signal: AbortSignal): Promise<Room> {
  const [flat, free, block] = (await hand.exec(LOOK_AROUND, signal)).trim().split(' ');
  return { isFlat: flat === '1', free: free === '-' ? undefined : Number(free), block: Number(block) };
}

interface Names {
  readonly paths: readonly string[];
  readonly signal: AbortSignal;
}

/** Calls a function on the board with each path, in one command: it goes on when the cable is pulled. */
const onEach = (hand: BoardHand, name: string, { paths, signal }: Names): Promise<string> =>
  hand.exec(`for _ni in (${paths.map((path) => `${quoted(path)},`).join('')}):\n ${name}(_ni)`, signal);

interface Seen {
  readonly size: number;
  /** SHA-256, hexadecimal; undefined where the board cannot say. */
  readonly hash: string | undefined;
}

async function lookAt(
  hand: BoardHand,
  paths: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Seen>> {
  const lines = (await onEach(hand, '_nl', { paths, signal })).trim().split(/\r?\n/);
  const seen = paths.map((path, index) => [path, seenIn(lines[index] ?? '-')] as const);
  return new Map(seen.flatMap(([path, file]) => (file === undefined ? [] : [[path, file]])));
}

function seenIn(line: string): Seen | undefined {
  const [size = '-', hash = '?'] = line.trim().split(' ');
  return size === '-' ? undefined : { size: Number(size), hash: hash === '?' ? undefined : hash };
}

interface Comparison {
  readonly seen: Seen | undefined;
  readonly signal: AbortSignal;
  /** Where on the board; the file's own path where it is left out. */
  readonly at?: string;
}

async function isSame(
  hand: BoardHand,
  { path, data }: BoardFile,
  { seen, signal, at = path }: Comparison,
): Promise<boolean> {
  if (seen === undefined || seen.size !== data.length) return false;
  if (seen.hash !== undefined) return seen.hash === createHash('sha256').update(data).digest('hex');
  return Buffer.from(await hand.get(at, signal)).equals(data);
}

function refuseTooMuch(port: string, files: readonly BoardFile[], { free, block }: Room): void {
  if (free === undefined || files.length === 0) return;
  // A file takes whole blocks, and its entry in a folder takes some of one.
  const needed = files.reduce((sum, { data }) => sum + Math.ceil(data.length / block) * block, block);
  if (needed <= free) return;
  const message =
    `The files need ${needed} bytes on the board at ${port}, and ${free} are free; they are written beside the old ` +
    'ones, so that nothing is lost when the cable is pulled. Make them smaller, or remove others from the board';
  throw new NuggetError('BOARD_FULL', { message, details: { port, needed, free } });
}

async function writeNew(hand: BoardHand, { port, files, onProgress, signal }: FlashRequest): Promise<void> {
  const total = files.reduce((sum, { data }) => sum + data.length, 0);
  const folders = foldersOf(files.map(({ path }) => path));
  if (folders.length > 0) {
    await hand.exec(MAKE_FOLDER, signal);
    await onEach(hand, '_nd', { paths: folders, signal });
  }
  let before = 0;
  try {
    for (const { path, data } of files) {
      const tell = (written: number): void =>
        onProgress({ file: path, percent: percentOf(before + written, total) });
      tell(0);
      await hand.put(path + NEW, data, { onBytes: tell, signal });
      before += data.length;
    }
    await compare(hand, { port, files, signal });
  } catch (thrown) {
    if (!signal.aborted) await removeNew(hand, files, signal);
    throw thrown;
  }
}

/** 100 is for when all is in its place. */
const percentOf = (bytes: number, total: number): number =>
  total === 0 ? 0 : Math.min(99, Math.floor((bytes * 100) / total));

async function compare(
  hand: BoardHand,
  { port, files, signal }: Pick<FlashRequest, 'port' | 'files' | 'signal'>,
): Promise<void> {
  const paths = files.map(({ path }) => path + NEW);
  const seen = await lookAt(hand, paths, signal);
  for (const file of files) {
    const at = file.path + NEW;
    if (await isSame(hand, file, { seen: seen.get(at), at, signal })) continue;
    const message = `${file.path} did not arrive whole on the board at ${port}. Try again; what was on it is still there`;
    throw new NuggetError('BOARD_REFUSED', { message, details: { port, path: file.path } });
  }
}

/** What is half written takes room; the next flash removes what cannot be removed now. */
async function removeNew(hand: BoardHand, files: readonly BoardFile[], signal: AbortSignal): Promise<void> {
  const paths = files.map(({ path }) => path + NEW);
  const remove = 'def _nr(p):\n if _nx(p):\n  _no.remove(p)\n';
  await hand
    .exec(remove, signal)
    .then(() => onEach(hand, '_nr', { paths, signal }))
    .catch(() => undefined);
}
