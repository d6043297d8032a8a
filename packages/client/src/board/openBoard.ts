import { toNuggetError } from '@nugget/contract';
import type { BoardOptions, Client, Connection, OpenBoard } from '../client.ts';
import { backOff } from '../follow/backOff.ts';
import type { LineEnd } from '../follow/line.ts';
import { nap } from '../follow/nap.ts';
import type { Socket } from '../platform.ts';
import type { Server } from '../server.ts';
import { holdBoardLine } from './boardLine.ts';

export interface OpenBoardParts {
  readonly server: Server;
  readonly call: Client['call'];
  readonly port: string;
  readonly options: BoardOptions;
}

/** Opens a board's socket, and opens it again whenever it is lost. */
export function openBoard(parts: OpenBoardParts): OpenBoard {
  const { signal } = parts.options;
  let open: Socket | undefined;
  followBoard(parts, (socket) => {
    open = socket;
  }).catch((cause: unknown) => {
    // An aborted following ends without a word; anything else is a mistake of ours and must be seen.
    if (!signal.aborted) throw cause;
  });
  return {
    command(command) {
      open?.send(JSON.stringify(command));
      return open !== undefined;
    },
  };
}

async function followBoard(
  { server, call, port, options }: OpenBoardParts,
  use: (socket: Socket | undefined) => void,
): Promise<void> {
  const { platform } = server;
  const { onConnection, signal } = options;
  const tell = (connection: Connection): void => {
    if (!signal.aborted) onConnection?.(connection);
  };
  let inVain = 0;
  tell({ state: 'connecting', tries: 1 });
  while (!signal.aborted) {
    let hasBrought = false;
    const end = await holdBoardLine({
      server,
      port,
      options,
      use,
      onOpen: () => tell({ state: 'live' }),
      onBrought() {
        hasBrought = true;
      },
    });
    const over = end.end === 'lost' && !end.hadOpened ? await refusalBehind(call, signal) : end;
    if (over.end === 'over') return tell({ state: 'ended', reason: over.reason });
    inVain = hasBrought ? 0 : inVain + 1;
    const hadOpened = over.end !== 'lost' || over.hadOpened;
    tell(hadOpened ? { state: 'connecting', tries: inVain + 1 } : { state: 'offline', tries: inVain });
    await nap(platform, backOff(inVain, platform.random), signal);
  }
}

/** A refused upgrade looks like a server that is gone; a call tells which it is. */
async function refusalBehind(call: Client['call'], signal: AbortSignal): Promise<LineEnd> {
  try {
    await call('listDevices', { signal });
  } catch (thrown) {
    signal.throwIfAborted();
    if (toNuggetError(thrown).code === 'LOGIN_NEEDED') return { end: 'over', reason: 'refused' };
  }
  return { end: 'lost', hadOpened: false };
}
