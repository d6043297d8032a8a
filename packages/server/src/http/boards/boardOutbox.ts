import type { BoardMessage, PartStates, SerialLine } from '@nugget/contract';

/** What an outbox needs of a WebSocket; the package `ws` fits. */
export interface TextSocket {
  /** Bytes that were handed over and have not gone out yet. */
  readonly bufferedAmount: number;
  send(frame: string, sent: (error?: Error | null) => void): void;
}

/** What goes to one browser, as fast as it reads. */
export interface BoardOutbox {
  /** Goes out now. Few of these come, and none may be lost. */
  say(message: BoardMessage): void;
  lines(lines: readonly SerialLine[], dropped: number): void;
  parts(changed: PartStates): void;
}

/** While this much is on its way, in bytes, the rest waits here. */
const FULL_BYTES = 64 * 1024;
/** Lines that wait for a browser that does not read; of more, only the newest are worth reading. */
const MOST_LINES = 500;
/** A picture of the parts is sent this often at most, in ms: a dimmed LED changes a thousand times a second. */
const PICTURE_MS = 40;

/** Never more memory than a bound: lines that nobody reads are counted instead of kept, of parts only the newest state is. */
export function createBoardOutbox(socket: TextSocket, isClosed: () => boolean): BoardOutbox {
  let waiting: SerialLine[] = [];
  let left = 0;
  let changed: PartStates = {};
  let isResting = false;

  const send = (message: BoardMessage, sent: () => void = nothing): void => {
    // A socket that closed in the meantime says so itself.
    if (!isClosed()) socket.send(JSON.stringify(message), (error) => (error ? undefined : sent()));
  };
  const isFull = (): boolean => socket.bufferedAmount >= FULL_BYTES;

  const sendLines = (): void => {
    if (waiting.length === 0 && left === 0) return;
    const message = { type: 'lines', lines: waiting, dropped: left } as const;
    waiting = [];
    left = 0;
    send(message, flush);
  };
  const sendParts = (): void => {
    if (isResting || Object.keys(changed).length === 0) return;
    const states = { ...changed };
    changed = {};
    isResting = true;
    setTimeout(() => {
      isResting = false;
      flush();
    }, PICTURE_MS).unref();
    send({ type: 'parts', states }, flush);
  };
  const flush = (): void => {
    if (isClosed() || isFull()) return;
    sendLines();
    sendParts();
  };

  return {
    say: send,
    lines(lines, dropped) {
      const all = [...waiting, ...lines];
      waiting = all.slice(-MOST_LINES);
      left += dropped + all.length - waiting.length;
      flush();
    },
    parts(states) {
      changed = { ...changed, ...states };
      flush();
    },
  };
}

const nothing = (): void => undefined;
