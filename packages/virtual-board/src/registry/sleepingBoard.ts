import type { Device } from '@nugget/contract';
import type { BoardRuntime } from '../board/boardRuntime.ts';
import { createVirtualBoard } from '../board/createVirtualBoard.ts';
import { createListeners } from '../board/listeners.ts';
import type { VirtualBoard } from '../board/virtualBoard.ts';

type Files = ReadonlyMap<string, Uint8Array>;

export interface SleepingBoardOptions {
  readonly name: string;
  readonly port: string;
  readonly runtime: BoardRuntime;
  readonly device: Device;
  readonly files?: Files;
  readonly onSave?: (files: Files) => void;
}

/** Someone's use of a board; the board sleeps when the last one is given back. */
export interface BoardUse {
  readonly board: VirtualBoard;
  release(): Promise<void>;
}

/** A board that takes a thread and memory only while it is used; its files stay. */
export interface SleepingBoard {
  readonly name: string;
  readonly port: string;
  readonly device: Device;
  readonly awake: boolean;
  /** Switches it on if it is off. */
  use(): Promise<BoardUse>;
  files(): Files;
  /** False after `remove`, and while it is unplugged. */
  readonly present: boolean;
  /** Pulls the cable and puts it in again; whoever uses it notices. */
  unplug(): Promise<void>;
  plug(): void;
  onGone(listener: () => void): () => void;
  remove(): Promise<void>;
}

export function createSleepingBoard(options: SleepingBoardOptions): SleepingBoard {
  const gone = createListeners<void>();
  let files: Files = options.files ?? new Map();
  let present = true;
  let users = 0;
  let running: Promise<VirtualBoard> | undefined;

  const start = (): Promise<VirtualBoard> =>
    createVirtualBoard(
      {
        device: options.device,
        files,
        onSave(changed) {
          files = changed;
          options.onSave?.(changed);
        },
      },
      options.runtime,
    );
  const sleep = async (): Promise<void> => {
    const ending = running;
    running = undefined;
    users = 0;
    await (await ending)?.close();
  };
  const leave = async (): Promise<void> => {
    present = false;
    gone.tell();
    await sleep();
  };

  return {
    name: options.name,
    port: options.port,
    device: options.device,
    get awake() {
      return running !== undefined;
    },
    get present() {
      return present;
    },
    async use() {
      if (!present) throw new Error(`No board is at ${options.port}.`);
      users++;
      running ??= start();
      const own = running;
      const board = await own;
      let held = true;
      return {
        board,
        async release() {
          if (!held || running !== own) return;
          held = false;
          users--;
          if (users === 0) await sleep();
        },
      };
    },
    files: () => files,
    unplug: leave,
    plug() {
      present = true;
    },
    onGone: gone.add,
    remove: leave,
  };
}
