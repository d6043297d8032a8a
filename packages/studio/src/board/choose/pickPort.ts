import type { BoardView, DetectedBoard } from '@nugget/contract';

export interface PortWishes {
  readonly boards: readonly DetectedBoard[];
  /** What somebody has chosen here. */
  readonly chosen: string | undefined;
  /** Where the nugget was put last. */
  readonly last: Pick<BoardView, 'port'> | undefined;
}

/**
 * The board that is shown: the chosen one, also while it is unplugged; else the one that has the nugget; else the virtual
 * one. Nobody's real board is opened before somebody has pointed at it.
 */
export function pickPort({ boards, chosen, last }: PortWishes): string | undefined {
  if (chosen !== undefined) return chosen;
  const isHere = boards.some(({ port, virtual }) => !virtual && port === last?.port);
  return isHere ? last?.port : boards.find(({ virtual }) => virtual)?.port;
}
