import type { BoardOrder } from '../line/messages.ts';
import type { SharedLine } from '../line/sharedLine.ts';

/** What a board that hears nothing is told at most; more is lost, as on a line without flow control. */
const PENDING_LIMIT = 8 * 1024 * 1024;
const CTRL_C = 3;

export interface HostLine {
  write(bytes: Uint8Array): void;
  order(order: BoardOrder): void;
  reset(): void;
  /** Goes on writing what had no room. */
  pump(): void;
  taken(count: number): void;
}

export interface Urgency {
  /** Something has been said that a sound board answers at once. */
  expectAnswer(reason: string): void;
}

/** The host's end of a board's serial line. */
export function createHostLine(line: SharedLine, urgency: Urgency): HostLine {
  const encoder = new TextEncoder();
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;
  let orders: Uint8Array[] = [];

  const host: HostLine = {
    write(bytes) {
      if (bytes.length === 0 || pendingBytes + bytes.length > PENDING_LIMIT) return;
      // A copy: the caller may use its buffer again.
      pending.push(bytes.slice());
      pendingBytes += bytes.length;
      host.pump();
      if (bytes.includes(CTRL_C)) urgency.expectAnswer('it could not be interrupted');
    },
    order(order) {
      orders.push(encoder.encode(`${JSON.stringify(order)}\n`));
      host.pump();
    },
    reset() {
      pending = [];
      pendingBytes = 0;
      line.askReset();
      line.wake();
      urgency.expectAnswer('it did not hear the reset');
    },
    pump() {
      for (let first = pending[0]; first; first = pending[0]) {
        const written = line.serial.write(first);
        pendingBytes -= written;
        if (written < first.length) {
          pending[0] = first.subarray(written);
          break;
        }
        pending.shift();
      }
      // An order is written whole or not at all; of those that find no room only the newest count.
      orders = orders
        .filter((order) => !line.commands.fits(order.length) || line.commands.write(order) === 0)
        .slice(-100);
      line.wake();
    },
    taken(count) {
      line.addUnread(-count);
      line.wake();
      if (pending.length > 0 || orders.length > 0) host.pump();
    },
  };
  return host;
}
