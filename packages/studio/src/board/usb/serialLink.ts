import { NuggetError } from '@nugget/contract';
import type { UsbPort } from './usbPort.ts';

const BAUD_RATE = 115_200;
/** A burst of lines that comes while the page is busy is not lost. */
const BUFFER_BYTES = 16_384;

/** An open port: bytes in, bytes out. */
export interface SerialLink {
  /** BOARD_GONE once the port is lost. */
  write(bytes: Uint8Array): Promise<void>;
  /** Hands over what comes, until the answer is called. Several may listen. */
  listen(onBytes: (bytes: Uint8Array) => void): () => void;
  /** Resolves when the port is lost or closed. */
  readonly ended: Promise<'lost' | 'closed'>;
  close(): Promise<void>;
}

/** Opens a port. BOARD_IN_USE when another program has it. */
export async function openSerialLink(port: UsbPort): Promise<SerialLink> {
  try {
    await port.open({ baudRate: BAUD_RATE, bufferSize: BUFFER_BYTES });
  } catch (cause) {
    throw new NuggetError('BOARD_IN_USE', { message: `The browser cannot open the port: ${cause}`, cause });
  }
  if (port.readable === null || port.writable === null) throw gone();
  const reader = port.readable.getReader();
  const writer = port.writable.getWriter();
  const listeners = new Set<(bytes: Uint8Array) => void>();
  let isClosing = false;

  const readAll = async (): Promise<'lost' | 'closed'> => {
    try {
      for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
        for (const tell of listeners) tell(chunk.value);
      }
    } catch (thrown) {
      // A cable that is pulled out is an error of the stream; whoever waits for an answer is told by `ended`.
      if (!(thrown instanceof Error)) throw thrown;
    } finally {
      reader.releaseLock();
    }
    return isClosing ? 'closed' : 'lost';
  };
  const ended = readAll();

  return {
    ended,
    async write(bytes) {
      try {
        await writer.write(bytes);
      } catch (cause) {
        throw gone(cause);
      }
    },
    listen(onBytes) {
      listeners.add(onBytes);
      return () => listeners.delete(onBytes);
    },
    async close() {
      isClosing = true;
      await reader.cancel().catch(ignoreLost);
      await ended;
      writer.releaseLock();
      await port.close().catch(ignoreLost);
    },
  };
}

/** A port that is lost cannot be closed any more, and need not be. */
const ignoreLost = (): void => undefined;

const gone = (cause?: unknown): NuggetError =>
  new NuggetError('BOARD_GONE', { message: 'The USB port is not there any more', cause });
