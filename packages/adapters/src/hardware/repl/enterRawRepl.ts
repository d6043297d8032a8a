import { NuggetError } from '@nugget/contract';
import type { Clock } from '@nugget/engine';
import type { BoardLine } from '../line/boardLine.ts';
import { within } from '../line/within.ts';
import type { ByteReader } from './byteReader.ts';

export interface EntryParts {
  readonly line: BoardLine;
  readonly clock: Clock;
  readonly reader: ByteReader;
  readonly signal: AbortSignal;
}

const GREETING = 'raw REPL; CTRL-B to exit\r\n>';
/** How long each try waits for the greeting, in ms. A board that has just been switched on takes longer. */
const TRIES_MS = [1_000, 2_000, 3_000] as const;
/** What a program that is interrupted still says in that time is not of interest. */
const SETTLE_MS = 60;
const RESET_MS = 5_000;
/** After a reset, Ctrl-C has to come before the program begins to catch it. */
const KNOCKS = 400;
const KNOCK_MS = 5;

/**
 * Brings a board into its raw REPL from any state, with a fresh memory: Ctrl-C twice, three tries; then a hard reset
 * through the control lines, for a program that does not let itself be interrupted. BOARD_SILENT when nothing came back,
 * BOARD_NO_MICROPYTHON when something did that is not MicroPython, BOARD_HANGS when it is.
 */
export async function enterRawRepl(parts: EntryParts): Promise<void> {
  const said: string[] = [];
  for (const ms of TRIES_MS) {
    if (await tryOnce(parts, ms, said)) return refresh(parts, said);
  }
  if (await afterReset(parts, said)) return refresh(parts, said);
  throw whyNot(parts.line.port, said.join(''));
}

async function tryOnce(parts: EntryParts, ms: number, said: string[]): Promise<boolean> {
  const { line, clock, signal } = parts;
  // The line end closes what another program may have left half typed.
  await line.write(bytes('\r\x03\x03'), signal);
  await clock.wait(SETTLE_MS, signal);
  await line.write(bytes('\r\x01'), signal);
  return heard(parts, { marker: GREETING, ms, said });
}

interface Expected {
  readonly marker: string;
  readonly ms: number;
  readonly said: string[];
}

/** Whether the marker comes in time; what came instead is kept, and forgotten by the reader. */
async function heard(
  { clock, reader, signal }: EntryParts,
  { marker, ms, said }: Expected,
): Promise<boolean> {
  const late = new Error('nothing came');
  try {
    said.push(
      await within({ clock, ms, signal, late: () => late }, (limited) => reader.until(marker, limited)),
    );
    return true;
  } catch (thrown) {
    if (thrown !== late) throw thrown;
    said.push(reader.rest());
    reader.clear();
    return false;
  }
}

/** A soft reset inside the raw REPL: memory is fresh, and main.py does not run. */
async function refresh(parts: EntryParts, said: string[]): Promise<void> {
  const { line, reader, signal } = parts;
  reader.clear();
  await line.write(bytes('\x04'), signal);
  // A greeting alone may be a late answer to an earlier try.
  const isReset = await heard(parts, { marker: 'soft reboot', ms: RESET_MS, said });
  if (isReset && (await heard(parts, { marker: GREETING, ms: RESET_MS, said }))) return;
  // boot.py runs in a soft reset, and may take its time; it is interrupted.
  for (const ms of TRIES_MS) if (await tryOnce(parts, ms, said)) return;
  throw whyNot(line.port, said.join(''));
}

/** The circuit that most ESP32 boards have: RTS holds the chip in reset while DTR is off. */
async function afterReset(parts: EntryParts, said: string[]): Promise<boolean> {
  const { line, clock, reader, signal } = parts;
  await line.setSignals({ dtr: false, rts: true });
  await clock.wait(100, signal);
  await line.setSignals({ dtr: false, rts: false });
  for (let knock = 0; knock < KNOCKS; knock += 1) {
    await line.write(bytes('\x03'), signal);
    await clock.wait(KNOCK_MS, signal);
  }
  said.push(reader.rest());
  reader.clear();
  return tryOnce(parts, TRIES_MS[2], said);
}

/** What only a MicroPython says. */
const MICROPYTHON = /MicroPython|MPY:|raw REPL|KeyboardInterrupt|>>> |Traceback/;

function whyNot(port: string, said: string): NuggetError {
  const details = { port, said: said.slice(-500) };
  if (said === '') {
    const message = `The board at ${port} does not answer. Press its reset button, plug it in again, or try another cable`;
    return new NuggetError('BOARD_SILENT', { message, details });
  }
  if (MICROPYTHON.test(said) || said.trim() === '') {
    const message = `The program on the board at ${port} cannot be interrupted. Press its reset button while you try again`;
    return new NuggetError('BOARD_HANGS', { message, details });
  }
  const message =
    `What hangs at ${port} answers, but not as MicroPython does. Install MicroPython on it; ` +
    'if that was done, its program does not let itself be interrupted: press reset while you try again';
  return new NuggetError('BOARD_NO_MICROPYTHON', { message, details });
}

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
