import { NuggetError } from '@nugget/contract';
import type { SenderParts } from './sendCode.ts';

const ASK = Buffer.from('\x05A\x01');
const END = Buffer.from('\x04');
/** A board that knows nothing of raw-paste mode prints its raw REPL's greeting again, which begins with `ra`. */
const GREETING_END = 'CTRL-B to exit\r\n>';

/**
 * Sends code in raw-paste mode: the board says how much it can take, and each \x01 says that it can take as much again.
 * False when the board does not offer it; then nothing was sent.
 */
export async function pasteCode(
  { line, reader }: SenderParts,
  code: Buffer,
  signal: AbortSignal,
): Promise<boolean> {
  await line.write(ASK, signal);
  const answer = await reader.take(2, signal);
  if (answer === 'R\x00') return false;
  if (answer !== 'R\x01') {
    await reader.until(GREETING_END, signal);
    return false;
  }
  const size = Buffer.from(await reader.take(2, signal), 'latin1').readUInt16LE();
  let window = size;
  for (let at = 0; at < code.length; ) {
    // A board that has had enough says so with \x04, also in the middle; the loop ends there.
    while (window === 0 || reader.rest() !== '') {
      const sign = await reader.take(1, signal);
      if (sign === '\x04') {
        await line.write(END, signal);
        return true;
      }
      if (sign !== '\x01') throw confused(line.port);
      window += size;
    }
    const part = code.subarray(at, at + window);
    await line.write(part, signal);
    at += part.length;
    window -= part.length;
  }
  await line.write(END, signal);
  await reader.until('\x04', signal);
  return true;
}

const confused = (port: string): NuggetError =>
  new NuggetError('BOARD_REFUSED', {
    message: `The board at ${port} stopped in the middle of a command. Press its reset button, then try again`,
    details: { port },
  });
