import type { BindingPortInterface, OpenOptions } from '@serialport/bindings-interface';
import type { SleepingBoard } from '../registry/sleepingBoard.ts';
import { createInbox } from './inbox.ts';

/** What ends a read or a write: `canceled` when the port was closed, `disconnected` when the board has gone. */
class PortError extends Error {
  readonly canceled: boolean;
  readonly disconnected: boolean;

  constructor(message: string, why: 'canceled' | 'disconnected') {
    super(message);
    this.name = 'PortError';
    this.canceled = why === 'canceled';
    this.disconnected = why === 'disconnected';
  }
}

interface PortOptions {
  readonly openOptions: Required<OpenOptions>;
  readonly unlock: () => void;
}

/** One opening of a board's serial line, as the serialport library wants it. */
export async function openBoardPort(
  sleeping: SleepingBoard,
  { openOptions, unlock }: PortOptions,
): Promise<BindingPortInterface> {
  const use = await sleeping.use();
  const { board } = use;
  const inbox = createInbox();
  let baudRate = openOptions.baudRate;
  let closed = false;
  let why: 'canceled' | 'disconnected' | undefined;
  const stopData = board.onData(inbox.add);
  const stopGone = sleeping.onGone(() => end('disconnected'));

  const end = (reason: 'canceled' | 'disconnected'): void => {
    if (why) return;
    why = reason;
    stopData();
    stopGone();
    unlock();
    inbox.end(
      new PortError(reason === 'canceled' ? 'The port is closed' : 'The board was unplugged', reason),
    );
  };
  const checkOpen = (): void => {
    if (why) throw new PortError(why === 'canceled' ? 'The port is closed' : 'The board was unplugged', why);
  };

  return {
    openOptions,
    // The library closes a port that is gone only if it is still open.
    get isOpen() {
      return !closed;
    },
    async close() {
      if (closed) throw new PortError('The port is closed', 'canceled');
      closed = true;
      end('canceled');
      await use.release();
    },
    async read(buffer, offset, length) {
      checkOpen();
      const bytes = await inbox.take(length);
      buffer.set(bytes, offset);
      return { buffer, bytesRead: bytes.length };
    },
    async write(buffer) {
      checkOpen();
      board.write(buffer);
    },
    async update(options) {
      checkOpen();
      baudRate = options.baudRate;
    },
    async set({ dtr = true, rts = true }) {
      checkOpen();
      board.setSignals({ dtr, rts });
    },
    async get() {
      checkOpen();
      return { cts: true, dsr: true, dcd: true };
    },
    getBaudRate: async () => ({ baudRate }),
    async flush() {
      checkOpen();
      inbox.clear();
    },
    // What is written is the board's at once.
    async drain() {
      checkOpen();
    },
  };
}
