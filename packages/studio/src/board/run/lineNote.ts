import type { BoardLineSnapshot } from '../line/boardLine.ts';

/** What is said above the board: the most important first. */
export type LineNote = 'flashing' | 'connecting' | 'offline' | 'ended' | 'busy' | 'gone' | 'empty' | 'live';

export interface LineFacts {
  readonly now: Pick<BoardLineSnapshot, 'connection' | 'line' | 'board'>;
  readonly isFlashing: boolean;
  /** Whether this nugget was put on that board. */
  readonly hasProgram: boolean;
}

export function lineNote({ now, isFlashing, hasProgram }: LineFacts): LineNote {
  if (isFlashing) return 'flashing';
  const { connection, line, board } = now;
  if (connection.state === 'offline' || connection.state === 'ended') return connection.state;
  if (board === undefined) return 'connecting';
  if (line !== 'open') return line;
  return hasProgram ? 'live' : 'empty';
}
