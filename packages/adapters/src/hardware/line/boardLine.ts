import { NuggetError } from '@nugget/contract';
import type { Clock } from '@nugget/engine';
import { watchDevice } from './deviceWatch.ts';
import type { OpenSerialPort } from './serialBinding.ts';

/** An open serial line. One reads it at a time. */
export interface BoardLine {
  readonly port: string;
  /** False when it was closed, or what hung there is gone. */
  readonly isOpen: boolean;
  /** What has come, one byte at least. Rejects with BOARD_GONE, or with the signal's reason. */
  read(signal: AbortSignal): Promise<Uint8Array>;
  /** Puts back what was read and not used. */
  unread(bytes: Uint8Array): void;
  /** Resolves when the system has taken it; rejects like `read`. */
  write(bytes: Uint8Array, signal: AbortSignal): Promise<void>;
  /** The control lines; does nothing where a port has none, such as a pty. */
  setSignals(signals: { readonly dtr: boolean; readonly rts: boolean }): Promise<void>;
  setBaudRate(baudRate: number): Promise<void>;
  close(): Promise<void>;
}

/** While this much waits to be read, in bytes, the board waits too. */
const FULL = 256 * 1024;
const CHUNK = 16 * 1024;

export interface LineParts {
  readonly port: string;
  readonly serial: OpenSerialPort;
  readonly clock: Clock;
}

export function createBoardLine({ port, serial, clock }: LineParts): BoardLine {
  let waiting: Uint8Array[] = [];
  let gone: NuggetError | undefined;
  const closed = new AbortController();
  let writing = Promise.resolve();
  let changed = Promise.withResolvers<void>();
  const tell = (): void => {
    changed.resolve();
    changed = Promise.withResolvers<void>();
  };
  const fail = (cause: unknown): void => {
    gone ??= goneError(port, cause);
    tell();
  };
  void pump();
  void watchDevice({ port, clock, signal: closed.signal, onGone: fail });

  async function pump(): Promise<void> {
    const buffer = Buffer.alloc(CHUNK);
    try {
      while (gone === undefined && !closed.signal.aborted) {
        const { bytesRead } = await serial.read(buffer, 0, CHUNK);
        waiting.push(Uint8Array.from(buffer.subarray(0, bytesRead)));
        tell();
        while (sizeOf(waiting) >= FULL && gone === undefined) await changed.promise;
      }
    } catch (thrown) {
      fail(thrown);
    }
  }

  return {
    port,
    get isOpen() {
      return gone === undefined;
    },
    async read(signal) {
      for (;;) {
        signal.throwIfAborted();
        if (waiting.length > 0) {
          const all = Buffer.concat(waiting);
          waiting = [];
          tell();
          return all;
        }
        if (gone !== undefined) throw gone;
        await orAborted(changed.promise, signal);
      }
    },
    unread(bytes) {
      if (bytes.length > 0) waiting.unshift(bytes);
    },
    async write(bytes, signal) {
      signal.throwIfAborted();
      if (gone !== undefined) throw gone;
      try {
        // A binding takes one write at a time, also after one that nobody waits for any more.
        writing = writing.catch(() => undefined).then(() => serial.write(Buffer.from(bytes)));
        await orAborted(writing, signal);
      } catch (thrown) {
        signal.throwIfAborted();
        fail(thrown);
        throw goneError(port, thrown);
      }
    },
    async setSignals(signals) {
      // ENOTTY on a pty, and a board that is gone says so at the next read.
      await serial.set(signals).catch(() => undefined);
    },
    setBaudRate: (baudRate) => serial.update({ baudRate }),
    async close() {
      if (closed.signal.aborted) return;
      closed.abort();
      fail(new Error('The port was closed'));
      // What is gone cannot be closed, and need not be.
      await serial.close().catch(() => undefined);
    },
  };
}

const sizeOf = (chunks: readonly Uint8Array[]): number => chunks.reduce((sum, { length }) => sum + length, 0);

/** Waits for `promise`; rejects with the signal's reason when that comes first. */
export async function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const onAbort = (): void => aborted.reject(signal.reason);
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
    aborted.promise.catch(() => undefined);
    promise.catch(() => undefined);
  }
}

const goneError = (port: string, cause: unknown): NuggetError =>
  new NuggetError('BOARD_GONE', {
    message: `What hung at ${port} is gone. Plug it in again and repeat; what was on the board is still there`,
    details: { port },
    cause,
  });
