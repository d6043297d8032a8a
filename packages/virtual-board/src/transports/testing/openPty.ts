import { createRequire } from 'node:module';
import type { ReadStream } from 'node:tty';
import type { VirtualBoard } from '../../board/virtualBoard.ts';

/** What node-pty has and does not declare: a pseudo terminal without a program in it. */
interface PtyLibrary {
  open(options: { readonly encoding: null }): {
    readonly master: ReadStream;
    readonly slave: ReadStream;
    readonly ptsName: string;
  };
}

export interface PtyBoard extends AsyncDisposable {
  /** A device file, as programs open it: `/dev/pts/5`. */
  readonly path: string;
  close(): Promise<void>;
}

/** A board's serial line as a device file of this computer. It has no control lines. */
export function openPty(board: VirtualBoard): PtyBoard {
  const { open } = createRequire(import.meta.url)('@lydell/node-pty') as PtyLibrary;
  const terminal = open({ encoding: null });
  // It stays open, so that clients may come and go; but what the board says is theirs to read.
  terminal.slave.setRawMode(true);
  terminal.slave.pause();
  terminal.master.on('data', (bytes: Uint8Array) => board.write(bytes));
  // A client that goes away ends what is being read.
  terminal.master.on('error', () => terminal.master.destroy());
  const stop = board.onData((bytes) => void (terminal.master as unknown as WritableTerminal).write(bytes));
  const close = async (): Promise<void> => {
    stop();
    terminal.master.destroy();
    terminal.slave.destroy();
  };
  return { path: terminal.ptsName, close, [Symbol.asyncDispose]: close };
}

/** A terminal's master end is read from and written to; Node's type knows of the first only. */
interface WritableTerminal {
  write(bytes: Uint8Array): boolean;
}
