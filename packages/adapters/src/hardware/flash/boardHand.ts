import { NuggetError } from '@nugget/contract';
import { fromPythonBytes, pythonBytes } from '../repl/pythonBytes.ts';
import type { RawRepl } from '../repl/rawRepl.ts';
import { ONE_BUFFER } from '../repl/sendCode.ts';
import { quoted, WRITE } from './boardScripts.ts';

export interface PutOptions {
  readonly onBytes: (written: number) => void;
  readonly signal: AbortSignal;
}

/** What a flash needs of a board. Errors: BOARD_*. */
export interface BoardHand {
  /** Runs code in memory that is kept from one call to the next; what it printed. */
  exec(code: string, signal: AbortSignal): Promise<string>;
  put(path: string, data: Uint8Array, options: PutOptions): Promise<void>;
  get(path: string, signal: AbortSignal): Promise<Uint8Array>;
}

/** In one command, in characters to write and in bytes to read; a board that takes code in pieces has little memory. */
const FAST = { write: 1_000, read: 512 } as const;
const SMALL = { write: ONE_BUFFER - '_nw()'.length, read: 64 } as const;
const CLOSE = '_nf.close()';

/** A board at whose raw REPL we are. */
export function createReplHand(repl: RawRepl, port: string): BoardHand {
  const chunk = () => (repl.isFast ? FAST : SMALL);

  const write = async (data: Uint8Array, { onBytes, signal }: PutOptions): Promise<void> => {
    let written = 0;
    for (const { literal, length } of pythonBytes(data, chunk().write)) {
      await repl.exec(`_nw(${literal})`, signal);
      written += length;
      onBytes(written);
    }
    // What is not written before is written here, and may fail.
    await repl.exec(CLOSE, signal);
  };
  return {
    exec: repl.exec,
    async put(path, data, options) {
      await repl.exec(WRITE, options.signal);
      await repl.exec(`_nf=open(${quoted(path)},'wb')`, options.signal);
      try {
        await write(data, options);
      } catch (thrown) {
        // The file is removed later, and an open one cannot be. What is wrong with it has been said.
        if (!options.signal.aborted) await repl.exec(CLOSE, options.signal).catch(() => undefined);
        throw thrown;
      }
    },
    async get(path, signal) {
      const parts: Uint8Array[] = [];
      await repl.exec(`_nf=open(${quoted(path)},'rb')`, signal);
      for (;;) {
        const printed = await repl.exec(`print(_nf.read(${chunk().read}))`, signal);
        const part = fromPythonBytes(printed);
        if (part === undefined) throw unreadable(port, path, printed);
        if (part.length === 0) break;
        parts.push(part);
      }
      await repl.exec(CLOSE, signal);
      return Uint8Array.from(Buffer.concat(parts));
    },
  };
}

const unreadable = (port: string, path: string, printed: string): NuggetError =>
  new NuggetError('BOARD_REFUSED', {
    message: `${path} on the board at ${port} could not be read. Press its reset button, then try again`,
    details: { port, printed: printed.slice(0, 200) },
  });
