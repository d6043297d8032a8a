import { BOARD_SOCKET_PATH, BoardMessage, parseInput, parseJson, SOCKET_CLOSE } from '@nugget/contract';
import type { BoardOptions } from '../client.ts';
import type { LineEnd } from '../follow/line.ts';
import type { Socket, SocketAddress } from '../platform.ts';
import type { Server } from '../server.ts';

export interface BoardLineParts {
  readonly server: Server;
  readonly port: string;
  readonly options: BoardOptions;
  /** Handed the socket while it is open, and nothing when it is no more. */
  readonly use: (socket: Socket | undefined) => void;
  readonly onOpen: () => void;
  /** Something came that this program understands. */
  readonly onBrought: () => void;
}

/** One WebSocket, from its opening to its end. Rejects with the signal's reason when that aborts first. */
export async function holdBoardLine(parts: BoardLineParts): Promise<LineEnd> {
  const { server, options, use, onOpen, onBrought } = parts;
  const { signal, onMessage } = options;
  const over = new AbortController();
  const ended = Promise.withResolvers<LineEnd>();
  signal.addEventListener('abort', () => ended.reject(signal.reason), { once: true, signal: over.signal });
  const isOver = (): boolean => signal.aborted || over.signal.aborted;
  let hadOpened = false;

  const socket = server.platform.openSocket(addressOf(parts), {
    onOpen() {
      if (isOver()) return;
      hadOpened = true;
      use(socket);
      onOpen();
    },
    onFrame(data) {
      if (isOver()) return;
      const message = readMessage(data);
      if (message === undefined) return ended.resolve({ end: 'over', reason: 'outdated' });
      onBrought();
      return onMessage(message);
    },
    onClose: (code) => ended.resolve(endOf(code, hadOpened)),
  });
  try {
    return await ended.promise;
  } finally {
    over.abort();
    use(undefined);
    socket.close();
  }
}

function addressOf({ server, port, options }: BoardLineParts): SocketAddress {
  const query = new URLSearchParams({
    port,
    ...(options.device === undefined ? {} : { device: options.device }),
  });
  return {
    url: `${server.baseUrl.replace(/^http/, 'ws')}${BOARD_SOCKET_PATH}?${query}`,
    headers: server.headers,
  };
}

function readMessage(data: unknown): BoardMessage | undefined {
  if (typeof data !== 'string') return undefined;
  const json = parseJson(data);
  const parsed = json.outcome === 'parsed' ? parseInput(BoardMessage, json.value) : json;
  return parsed.outcome === 'parsed' ? parsed.value : undefined;
}

function endOf(code: number, hadOpened: boolean): LineEnd {
  if (code === SOCKET_CLOSE.refused) return { end: 'over', reason: 'refused' };
  if (code === SOCKET_CLOSE.notFound) return { end: 'over', reason: 'not_found' };
  return { end: 'lost', hadOpened };
}
