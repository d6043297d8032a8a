import {
  type Board,
  type BoardMessage,
  type LineState,
  type Part,
  type PartStates,
  readPortalLine,
  type SerialLine,
} from '@nugget/contract';

/** A row of the monitor: what the board has printed, or how much of it came too fast to be shown. */
export type MonitorRow =
  | {
      readonly kind: 'line';
      readonly id: number;
      readonly line: string;
      readonly at: string;
      /** Said to the serial portal, not to people. */
      readonly isPortal: boolean;
    }
  | { readonly kind: 'dropped'; readonly id: number; readonly count: number };

/** What a board's line has told so far. */
export interface BoardNow {
  /** Undefined until it has introduced itself. */
  readonly board: Board | undefined;
  readonly device: string;
  readonly parts: readonly Part[];
  readonly states: PartStates;
  readonly line: LineState;
  readonly rows: readonly MonitorRow[];
  /** The newest row's id; ids are never used twice. */
  readonly lastId: number;
  readonly problem: { readonly code: string; readonly message: string } | undefined;
}

export const NOTHING_SAID: BoardNow = {
  board: undefined,
  device: '',
  parts: [],
  states: {},
  line: 'open',
  rows: [],
  lastId: 0,
  problem: undefined,
};

/** As many rows as a browser keeps; the oldest fall out. */
const MOST_ROWS = 2_000;

/** What one message changes. */
export function tellBoard(now: BoardNow, message: BoardMessage): BoardNow {
  switch (message.type) {
    case 'board': {
      // After a reconnect it begins anew, and what came before follows.
      const { board, device, parts } = message;
      return { ...NOTHING_SAID, lastId: now.lastId, board, device, parts, states: now.states };
    }
    case 'lines':
      return withRows(now, rowsOf(message, now.lastId));
    case 'parts':
      return { ...now, states: { ...now.states, ...message.states } };
    case 'line_state':
      return { ...now, line: message.state, ...(message.state === 'open' ? { problem: undefined } : {}) };
    case 'problem':
      return { ...now, problem: { code: message.code, message: message.message } };
  }
}

interface NewLines {
  readonly lines: readonly SerialLine[];
  readonly dropped: number;
}

function rowsOf({ lines, dropped }: NewLines, lastId: number): readonly MonitorRow[] {
  const gap: readonly MonitorRow[] = dropped > 0 ? [{ kind: 'dropped', id: lastId + 1, count: dropped }] : [];
  const first = lastId + gap.length + 1;
  return [
    ...gap,
    ...lines.map(
      ({ line, at }, index): MonitorRow => ({
        kind: 'line',
        id: first + index,
        line,
        at,
        isPortal: readPortalLine(line) !== undefined,
      }),
    ),
  ];
}

function withRows(now: BoardNow, more: readonly MonitorRow[]): BoardNow {
  if (more.length === 0) return now;
  const rows = [...now.rows, ...more].slice(-MOST_ROWS);
  return { ...now, rows, lastId: more.at(-1)?.id ?? now.lastId };
}
