import { NuggetError } from '@nugget/contract';
import type { Clock } from '@nugget/engine';
import type { BoardLine } from '../line/boardLine.ts';
import { within } from '../line/within.ts';
import { type ByteReader, createByteReader } from './byteReader.ts';
import { enterRawRepl } from './enterRawRepl.ts';
import { createCodeSender } from './sendCode.ts';

/**
 * MicroPython's raw REPL: a program goes in, what it prints comes out.
 * https://docs.micropython.org/en/latest/reference/repl.html#raw-mode-and-raw-paste-mode
 */
export interface RawRepl {
  /** Runs code, for `EXEC_MS` at most; what it printed. BOARD_REFUSED with the traceback, BOARD_SILENT, BOARD_GONE. */
  exec(code: string, signal: AbortSignal): Promise<string>;
  /** Whether the board takes code as fast as it comes (raw-paste mode). */
  readonly isFast: boolean;
  /** Leaves it and starts the board's program; what that says from its first line on stays on the line. */
  startProgram(signal: AbortSignal): Promise<void>;
  /** MicroPython's first line: `MicroPython v1.27.0 on …; … with …`. It stays in the friendly REPL then. */
  banner(signal: AbortSignal): Promise<string>;
}

export interface RawReplParts {
  readonly line: BoardLine;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

const EXEC_MS = 10_000;
/** Leaving and starting again take this long on no board; one that does not say so by then has done it silently. */
const LEAVE_MS = 3_000;
const PROMPT = '>>> ';

/** Stops whatever runs on the board, and opens its raw REPL with a fresh memory. BOARD_SILENT, BOARD_NO_MICROPYTHON, BOARD_HANGS, BOARD_GONE. */
export async function openRawRepl(parts: RawReplParts): Promise<RawRepl> {
  const { line, clock } = parts;
  const reader = createByteReader(line);
  await enterRawRepl({ ...parts, reader });
  const sender = createCodeSender({ line, reader });
  const write = (text: string, signal: AbortSignal) => line.write(Buffer.from(text, 'latin1'), signal);

  const exec = async (code: string, signal: AbortSignal): Promise<string> => {
    await sender.send(code, signal);
    const output = await reader.until('\x04', signal);
    const traceback = await reader.until('\x04>', signal);
    if (traceback !== '') throw refused(line.port, utf8(traceback));
    return utf8(output);
  };
  const briefly = <T>(signal: AbortSignal, run: (signal: AbortSignal) => Promise<T>): Promise<T> =>
    within({ clock, ms: LEAVE_MS, signal, late: () => silent(line.port, 'leaving its raw REPL') }, run);

  return {
    exec: (code, signal) =>
      within({ clock, ms: EXEC_MS, signal, late: () => silent(line.port, 'running a command') }, (limited) =>
        exec(code, limited),
      ),
    get isFast() {
      return sender.isFast;
    },
    banner: (signal) =>
      briefly(signal, async (limited) => {
        reader.clear();
        await write('\r\x02', limited);
        await reader.until('\n', limited);
        const said = await reader.until(PROMPT, limited);
        return utf8(said.trim().split('\r\n')[0] ?? '');
      }),
    startProgram: (signal) => startProgram({ reader, write, briefly }, signal),
  };
}

interface StartParts {
  readonly reader: ByteReader;
  readonly write: (text: string, signal: AbortSignal) => Promise<void>;
  readonly briefly: <T>(signal: AbortSignal, run: (signal: AbortSignal) => Promise<T>) => Promise<T>;
}

async function startProgram({ reader, write, briefly }: StartParts, signal: AbortSignal): Promise<void> {
  await briefly(signal, async (limited) => {
    await write('\r\x02', limited);
    await reader.until(PROMPT, limited);
    await write('\x04', limited);
    await reader.until('soft reboot\r\n', limited);
  });
  reader.giveBack();
}

const utf8 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');

/** What MicroPython says when its file system is full: by number, by name, and the micro:bit's words. */
const FULL = /ENOSPC|\[Errno 28\]|OSError: 28$|no more storage space/i;

function refused(port: string, traceback: string): NuggetError {
  const last = traceback.trim().split('\n').at(-1)?.trim() ?? '';
  const details = { port, traceback: traceback.trim() };
  if (FULL.test(last)) {
    const message = `The file system of the board at ${port} is full (${last}). Make the files smaller, or remove others`;
    return new NuggetError('BOARD_FULL', { message, details });
  }
  const message = `The board at ${port} refused: ${last}. Press its reset button, then try again`;
  return new NuggetError('BOARD_REFUSED', { message, details });
}

const silent = (port: string, doing: string): NuggetError =>
  new NuggetError('BOARD_SILENT', {
    message: `The board at ${port} stopped answering while ${doing}. Press its reset button, then try again`,
    details: { port },
  });
