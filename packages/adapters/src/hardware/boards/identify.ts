import { type Board, toNuggetError } from '@nugget/contract';
import type { Clock } from '@nugget/engine';
import type { BoardLine } from '../line/boardLine.ts';
import { openRawRepl } from '../repl/rawRepl.ts';
import { firmwareFacts } from './firmwareName.ts';

export interface IdentifyAsk {
  /** What is known from the ids. */
  readonly board: Board;
  readonly open: () => Promise<BoardLine>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** What stands in the way, as a state of the board. A program that hangs is MicroPython's, but it does not answer. */
const STATES: Readonly<Record<string, Board['state']>> = {
  BOARD_IN_USE: 'in_use',
  BOARD_NO_PERMISSION: 'no_permission',
  BOARD_NO_MICROPYTHON: 'no_micropython',
  BOARD_SILENT: 'silent',
  BOARD_HANGS: 'silent',
};

/** Opens a board's raw REPL, reads who it is, and lets its program begin again. BOARD_NOT_FOUND, BOARD_GONE. */
export async function identifyBoard(ask: IdentifyAsk): Promise<Board> {
  const { board, open, clock, signal } = ask;
  try {
    const line = await open();
    const repl = await openRawRepl({ line, clock, signal });
    const firmware = await repl.banner(signal);
    await repl.startProgram(signal);
    return named(board, firmware);
  } catch (thrown) {
    signal.throwIfAborted();
    const state = STATES[toNuggetError(thrown).code];
    if (state === undefined) throw thrown;
    return { ...board, state };
  }
}

function named(board: Board, firmware: string): Board {
  const { name, type, isMicroPython } = firmwareFacts(firmware);
  return {
    ...board,
    // A virtual board is called what it is.
    name: board.virtual ? board.name : (name ?? board.name),
    board_type: type === 'unknown' ? board.board_type : type,
    state: isMicroPython ? 'ready' : 'no_micropython',
    firmware,
  };
}

/** For a port that no list has. */
export const unlisted = (port: string): Board => ({
  port,
  name: 'Board',
  board_type: 'unknown',
  virtual: false,
  state: 'possible',
});
