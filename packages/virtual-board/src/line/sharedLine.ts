import type { Ring } from './ring.ts';
import { ringAt, ringBytes } from './ring.ts';

const SERIAL = 8192;
const COMMANDS = 16_384;
const HEADER = 32;

/** Bytes that a board may have sent which nobody has taken yet; then it waits, as on a USB line. */
export const UNREAD_LIMIT = 64 * 1024;

/** What a board's two threads share beside messages, because a thread that runs Python gets no messages. */
export interface SharedLine {
  /** Host to board: the serial line, and JSON lines such as a touched part. */
  readonly serial: Ring;
  readonly commands: Ring;
  /** Wakes the board if it waits. */
  wake(): void;
  /** The board's side: waits until it is woken, for `ms` at most. */
  wait(seen: number, ms: number): void;
  wakes(): number;
  /** Bytes sent by the board and not yet taken. */
  unread(): number;
  addUnread(count: number): void;
  /** Asks for a reset at the next opportunity; the board answers by starting again. */
  askReset(): void;
  takeReset(): boolean;
  /** Grows each time the board has looked around. While it does not grow, nothing is heard. */
  beat(): number;
  addBeat(): void;
}

const [WAKES, UNREAD, RESET, BEAT] = [0, 1, 2, 3];

export const createLineMemory = (): SharedArrayBuffer =>
  new SharedArrayBuffer(HEADER + ringBytes(SERIAL) + ringBytes(COMMANDS));

export function sharedLine(memory: SharedArrayBuffer): SharedLine {
  const header = new Int32Array(memory, 0, HEADER / 4);
  return {
    serial: ringAt(memory, HEADER, SERIAL),
    commands: ringAt(memory, HEADER + ringBytes(SERIAL), COMMANDS),
    wake() {
      Atomics.add(header, WAKES, 1);
      Atomics.notify(header, WAKES);
    },
    wait: (seen, ms) => void Atomics.wait(header, WAKES, seen, ms),
    wakes: () => Atomics.load(header, WAKES),
    unread: () => Atomics.load(header, UNREAD),
    addUnread: (count) => void Atomics.add(header, UNREAD, count),
    askReset: () => void Atomics.store(header, RESET, 1),
    takeReset: () => Atomics.exchange(header, RESET, 0) === 1,
    beat: () => Atomics.load(header, BEAT),
    addBeat: () => void Atomics.add(header, BEAT, 1),
  };
}
