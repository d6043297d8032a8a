import {
  type Board,
  BoardState,
  type BoardType,
  childWords,
  type DetectedBoard,
  type Detection,
  type ErrorCode,
  toNuggetError,
  VIRTUAL_PORT,
} from '@nugget/contract';
import type { HardwareService } from '@nugget/engine';

/** What stands in the way of a board in that state. */
const TROUBLE: Readonly<Record<BoardState, ErrorCode | undefined>> = {
  ready: undefined,
  possible: undefined,
  no_micropython: 'BOARD_NO_MICROPYTHON',
  in_use: 'BOARD_IN_USE',
  no_permission: 'BOARD_NO_PERMISSION',
  silent: 'BOARD_SILENT',
};

const STATES = BoardState.options;

/** Asks every board that may be one who it is, one after the other. Of one that cannot be opened, the state says why. */
export async function askBoards(
  hardware: Pick<HardwareService, 'list' | 'identify'>,
  signal: AbortSignal,
): Promise<readonly Board[]> {
  const found: Board[] = [];
  for (const board of await hardware.list(signal)) {
    found.push(board.state === 'possible' && !board.virtual ? await asked(hardware, board, signal) : board);
  }
  return found;
}

async function asked(
  hardware: Pick<HardwareService, 'identify'>,
  board: Board,
  signal: AbortSignal,
): Promise<Board> {
  try {
    return await hardware.identify(board.port, signal);
  } catch (thrown) {
    signal.throwIfAborted();
    const { code } = toNuggetError(thrown);
    const state = STATES.find((each) => TROUBLE[each] === code);
    if (state === undefined) throw thrown;
    return { ...board, state };
  }
}

/** The real boards, the virtual one after them, and what to do about each. */
export function detectionOf(
  boards: readonly Board[],
  { virtual, language }: { readonly virtual: Board; readonly language: string },
): Detection {
  const real = boards.filter((board) => !board.virtual);
  const [best] = real.filter(({ state }) => state === 'ready' || state === 'possible');
  return {
    detected: best !== undefined,
    ...(best === undefined ? {} : { port: best.port, board_type: best.board_type }),
    boards: [...real, virtual].map((board) => withAdvice(board, language)),
  };
}

function withAdvice(board: Board, language: string): DetectedBoard {
  const code = TROUBLE[board.state];
  return code === undefined ? board : { ...board, code, advice: childWords(code, language) };
}

/** The virtual board of a session, which need not be there yet. */
export const virtualBoard = (name: string, board_type: BoardType): Board => ({
  port: `${VIRTUAL_PORT}${name}`,
  name: 'Virtual board',
  board_type,
  virtual: true,
  state: 'ready',
});
