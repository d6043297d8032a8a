import { NuggetError } from '@nugget/contract';
import type { BoardLine } from '../line/boardLine.ts';
import type { ByteReader } from './byteReader.ts';
import { pythonBytes } from './pythonBytes.ts';
import { pasteCode } from './rawPaste.ts';

export interface SenderParts {
  readonly line: BoardLine;
  readonly reader: ByteReader;
}

/** Brings code to a board whose raw REPL is open, and has it run. */
export interface CodeSender {
  /** When it resolves, what comes next is what the code prints. */
  send(code: string, signal: AbortSignal): Promise<void>;
  /** Whether the board says how much it can take at once. */
  readonly isFast: boolean;
}

/**
 * In plain raw mode a board has no way to say that it cannot take more, and the micro:bit's buffer has 64 bytes: what is
 * sent before an answer must fit in, however busy the board is.
 */
export const ONE_BUFFER = 56;
const LITERAL = ONE_BUFFER - '_nk+='.length;

/** Raw-paste mode where the board has it (MicroPython 1.13 and later), otherwise one buffer at a time in plain raw mode. */
export function createCodeSender(parts: SenderParts): CodeSender {
  const { line, reader } = parts;
  let mode: 'unknown' | 'fast' | 'slow' = 'unknown';

  const plainly = async (code: string, signal: AbortSignal): Promise<void> => {
    await line.write(Buffer.from(`${code}\x04`), signal);
    const said = await reader.take(2, signal);
    if (said !== 'OK') throw confused(line.port, said + reader.rest());
  };
  /** Brings code over in pieces, and leaves it to the caller to read what it prints. */
  const inPieces = async (code: string, signal: AbortSignal): Promise<void> => {
    const pieces = [...pythonBytes(Buffer.from(code), LITERAL)].map(({ literal }) => `_nk+=${literal}`);
    for (const piece of ["_nk=b''", ...pieces]) {
      await plainly(piece, signal);
      const said = `${await reader.until('\x04', signal)}${await reader.until('\x04>', signal)}`;
      if (said !== '') throw confused(line.port, said);
    }
    await plainly('exec(_nk)', signal);
  };
  return {
    async send(code, signal) {
      if (mode !== 'slow') {
        const isPasted = await pasteCode(parts, Buffer.from(code), signal);
        mode = isPasted ? 'fast' : 'slow';
        if (isPasted) return;
      }
      if (code.length <= ONE_BUFFER) await plainly(code, signal);
      else await inPieces(code, signal);
    },
    get isFast() {
      return mode === 'fast';
    },
  };
}

const confused = (port: string, said: string): NuggetError =>
  new NuggetError('BOARD_REFUSED', {
    message: `The board at ${port} did not take a command. Press its reset button, then try again`,
    details: { port, said },
  });
