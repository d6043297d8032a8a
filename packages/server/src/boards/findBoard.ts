import { type Board, isVirtualPort, NuggetError, VIRTUAL_PORT } from '@nugget/contract';
import type { HardwareService } from '@nugget/engine';
import type { VirtualShelf } from './virtualShelf.ts';

export interface FindBoardParts {
  readonly hardware: Pick<HardwareService, 'list'>;
  readonly shelf: VirtualShelf;
  /** The device that a session's nugget is for. SESSION_NOT_FOUND. */
  readonly deviceOf: (sessionId: string) => Promise<string>;
}

/**
 * The board at a port. A session's virtual board that rests, because nobody has asked for it since the start, is started.
 * BOARD_NOT_FOUND, and SESSION_NOT_FOUND for a virtual board that belongs to no session.
 */
export async function findBoard(
  { hardware, shelf, deviceOf }: FindBoardParts,
  port: string,
  signal: AbortSignal,
): Promise<Board> {
  if (isVirtualPort(port)) {
    const name = port.slice(VIRTUAL_PORT.length);
    return shelf.ensure(name, { device: shelf.deviceAt(port) ?? (await deviceOf(name)) });
  }
  const board = (await hardware.list(signal)).find((each) => each.port === port);
  if (board !== undefined) return board;
  throw new NuggetError('BOARD_NOT_FOUND', { message: `No board hangs at ${port}` });
}
