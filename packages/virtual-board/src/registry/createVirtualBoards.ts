import type { Device } from '@nugget/contract';
import { isVirtualPort, VIRTUAL_PORT } from '@nugget/contract';
import type { BoardRuntime } from '../board/boardRuntime.ts';
import { createSleepingBoard, type SleepingBoard } from './sleepingBoard.ts';

export type Files = ReadonlyMap<string, Uint8Array>;

export interface VirtualBoardsOptions {
  readonly runtime: BoardRuntime;
  /** Called when a board's files have changed; give them back with `ensure` after the host has started again. */
  readonly onSave?: (name: string, files: Files) => void;
}

export interface EnsureOptions {
  readonly device: Device;
  readonly files?: Files;
}

/** The virtual boards of one computer, each at a port `vboard://NAME`. */
export interface VirtualBoards extends AsyncDisposable {
  /** Makes the board, or finds the one of that name; it is switched on when somebody opens it. */
  ensure(name: string, options: EnsureOptions): SleepingBoard;
  /** By port or by name. */
  get(port: string): SleepingBoard | undefined;
  list(): readonly SleepingBoard[];
  remove(name: string): Promise<void>;
  close(): Promise<void>;
}

export function createVirtualBoards({ runtime, onSave }: VirtualBoardsOptions): VirtualBoards {
  const boards = new Map<string, SleepingBoard>();
  const nameOf = (port: string): string => (isVirtualPort(port) ? port.slice(VIRTUAL_PORT.length) : port);
  const close = async (): Promise<void> => {
    const all = [...boards.values()];
    boards.clear();
    await Promise.all(all.map((board) => board.remove()));
  };
  return {
    ensure(name, { device, files }) {
      const found = boards.get(name);
      if (found) return found;
      const save = onSave && ((changed: Files): void => onSave(name, changed));
      const board = createSleepingBoard({
        name,
        port: `${VIRTUAL_PORT}${name}`,
        runtime,
        device,
        ...(files && { files }),
        ...(save && { onSave: save }),
      });
      boards.set(name, board);
      return board;
    },
    get: (port) => boards.get(nameOf(port)),
    list: () => [...boards.values()],
    async remove(name) {
      const board = boards.get(nameOf(name));
      boards.delete(nameOf(name));
      await board?.remove();
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
