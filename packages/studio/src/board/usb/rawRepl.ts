import { NuggetError, toNuggetError } from '@nugget/contract';
import { createReplReader } from './replReader.ts';
import type { SerialLink } from './serialLink.ts';

/**
 * MicroPython's raw REPL (https://docs.micropython.org/en/latest/reference/repl.html#raw-mode): Ctrl-A enters, Ctrl-D runs
 * what was sent, `OK` output Ctrl-D errors Ctrl-D `>` is the answer, Ctrl-B leaves.
 */
export interface RawRepl {
  /** Runs Python and returns what it prints. BOARD_REFUSED with the traceback when it fails. */
  run(code: string): Promise<string>;
  /** Leaves the raw REPL and starts main.py, as after a reset. */
  leave(): Promise<void>;
  close(): void;
}

const [CTRL_A, CTRL_B, CTRL_C, CTRL_D] = ['\x01', '\x02', '\x03', '\x04'];
/** A board that was just plugged in starts first: each try waits longer, eleven seconds in all. */
const TRIES_MS = [1_500, 3_000, 6_000] as const;
/** Erasing a block of flash takes its time. */
const ANSWER_MS = 10_000;

const encoder = new TextEncoder();

/** Stops what runs and enters. BOARD_NO_MICROPYTHON when something else answers, BOARD_SILENT when nothing does. */
export async function enterRawRepl(link: SerialLink, signal: AbortSignal): Promise<RawRepl> {
  const reader = createReplReader(link);
  const send = (text: string): Promise<void> => link.write(encoder.encode(text));
  let heard = '';
  for (const ms of TRIES_MS) {
    heard += reader.drop();
    await send(`\r${CTRL_C}${CTRL_C}`);
    await send(`\r${CTRL_A}`);
    try {
      heard += await reader.until('raw REPL; CTRL-B to exit\r\n>', { ms, signal });
      return createRawRepl({ reader, send, signal });
    } catch (thrown) {
      if (toNuggetError(thrown).code !== 'BOARD_SILENT') {
        reader.close();
        throw thrown;
      }
    }
  }
  heard += reader.drop();
  reader.close();
  throw noRepl(heard);
}

interface ReplParts {
  readonly reader: ReturnType<typeof createReplReader>;
  readonly send: (text: string) => Promise<void>;
  readonly signal: AbortSignal;
}

function createRawRepl({ reader, send, signal }: ReplParts): RawRepl {
  const until = (marker: string) => reader.until(marker, { ms: ANSWER_MS, signal });
  return {
    async run(code) {
      signal.throwIfAborted();
      await send(`${code}${CTRL_D}`);
      await until('OK');
      const printed = await until(CTRL_D);
      const failed = await until(CTRL_D);
      await until('>');
      if (failed.trim() === '') return printed;
      throw new NuggetError('BOARD_REFUSED', { message: failed.trim(), details: { traceback: failed } });
    },
    async leave() {
      await send(`${CTRL_B}${CTRL_D}`);
    },
    close: reader.close,
  };
}

const noRepl = (heard: string): NuggetError =>
  heard === ''
    ? new NuggetError('BOARD_SILENT', { message: 'Nothing came back over the port' })
    : new NuggetError('BOARD_NO_MICROPYTHON', {
        message: `Something answers, but it is no MicroPython: ${JSON.stringify(heard.slice(-300))}`,
      });
