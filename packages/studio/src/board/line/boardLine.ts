import type { Connection } from '@nugget/client';
import type { BoardCommand, BoardMessage, PartState } from '@nugget/contract';
import { type BoardNow, NOTHING_SAID, tellBoard } from './boardNow.ts';

/** Where a board's messages come from: the server, or a USB port of this browser. */
export interface LineSource {
  open(ears: LineEars): { command(command: BoardCommand): boolean };
}

export interface LineEars {
  readonly onMessage: (message: BoardMessage) => void;
  readonly onConnection: (connection: Connection) => void;
  readonly signal: AbortSignal;
}

export interface BoardLineSnapshot extends BoardNow {
  readonly connection: Connection;
}

/** A board's line that is followed while somebody subscribes, for useSyncExternalStore. */
export interface BoardLine {
  snapshot(): BoardLineSnapshot;
  subscribe(listener: () => void): () => void;
  /** False while there is no connection. */
  command(command: BoardCommand): boolean;
  /** Shows at once how a part is touched, and tells the board. */
  touch(part: string, state: PartState): void;
  /** Forgets the rows of the monitor. */
  clear(): void;
}

export interface BoardLineParts {
  readonly source: LineSource;
  /** Runs something with the next picture of the screen. */
  readonly nextFrame: (run: () => void) => void;
}

/** Many messages are one change of the snapshot, at most once a frame. */
export function createBoardLine({ source, nextFrame }: BoardLineParts): BoardLine {
  const listeners = new Set<() => void>();
  const touches = new Map<string, PartState>();
  let now: BoardLineSnapshot = { ...NOTHING_SAID, connection: { state: 'connecting', tries: 1 } };
  let shown = now;
  let isAsked = false;
  let clearedAt = '';
  let over = new AbortController();
  let open: { command(command: BoardCommand): boolean } | undefined;

  const tellSoon = (): void => {
    if (isAsked) return;
    isAsked = true;
    nextFrame(() => {
      isAsked = false;
      for (const [part, state] of touches) open?.command({ type: 'touch', part, state });
      touches.clear();
      shown = now;
      for (const tell of listeners) tell();
    });
  };
  const change = (next: Partial<BoardLineSnapshot>): void => {
    now = { ...now, ...next };
    tellSoon();
  };
  const start = (): void => {
    over = new AbortController();
    open = source.open({
      signal: over.signal,
      onMessage: (message) => change(tellBoard(now, sinceCleared(message, clearedAt))),
      onConnection: (connection) => change({ connection }),
    });
  };

  return {
    snapshot: () => shown,
    subscribe(listener) {
      if (listeners.size === 0) start();
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        over.abort();
        open = undefined;
      };
    },
    command: (command) => open?.command(command) ?? false,
    touch(part, state) {
      // A press and its release are two things; of a slider only the newest place counts.
      if (state.kind === 'button') open?.command({ type: 'touch', part, state });
      else touches.set(part, state);
      change({ states: { ...now.states, [part]: state } });
    },
    clear() {
      const newest = now.rows.findLast((row) => row.kind === 'line');
      clearedAt = newest?.kind === 'line' ? newest.at : clearedAt;
      change({ rows: [] });
    },
  };
}

/** What somebody has cleared away does not come back with a reconnect. */
function sinceCleared(message: BoardMessage, clearedAt: string): BoardMessage {
  if (message.type !== 'lines' || clearedAt === '') return message;
  return { ...message, lines: message.lines.filter(({ at }) => at > clearedAt) };
}
