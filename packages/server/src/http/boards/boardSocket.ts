import type { WebSocket } from '@fastify/websocket';
import { BOARD_SOCKET_PATH, type Board, type ErrorCode, SOCKET_CLOSE, toNuggetError } from '@nugget/contract';
import type { Clock, HardwareService } from '@nugget/engine';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { VirtualShelf } from '../../boards/virtualShelf.ts';
import type { AccessCheck } from '../login/access.ts';
import { refuseOtherSites } from '../sameOrigin.ts';
import { startHeartbeat } from '../stream/heartbeat.ts';
import { type OnFrame, problemOf, runBoardLine } from './boardLine.ts';

export interface BoardSocketParts {
  readonly hardware: HardwareService;
  readonly shelf: VirtualShelf;
  /** The board at a port, started where it is a virtual one that rests. BOARD_NOT_FOUND. */
  readonly findBoard: (port: string, signal: AbortSignal) => Promise<Board>;
  readonly access: AccessCheck;
  readonly clock: Pick<Clock, 'monotonic'>;
  /** How often a browser must show that it is there. */
  readonly heartbeatMs: number;
}

/** Close codes of the WebSocket standard: come again, and something unexpected happened. */
const TRY_AGAIN = 1013;
const BROKEN = 1011;

const Query = z.looseObject({ port: z.string().min(1).max(2_000), device: z.string().max(200).optional() });

/** `/ws/board?port=…&device=…`: what a board says, and its parts; see boardSocket.ts of the contract. */
export function registerBoardSocket(app: FastifyInstance, parts: BoardSocketParts): void {
  const heartbeat = startHeartbeat(parts.heartbeatMs);
  app.addHook('onClose', async () => heartbeat.stop());
  app.get<{ Querystring: z.infer<typeof Query> }>(
    BOARD_SOCKET_PATH,
    {
      websocket: true,
      exposeHeadRoute: false,
      schema: { querystring: Query },
      onRequest: async (request) => refuseOtherSites(request),
    },
    async (socket, request) => {
      // A browser cannot read why an upgrade was refused, but it can read a close code.
      if (parts.access.loginOf(request) === undefined) return socket.close(SOCKET_CLOSE.refused);
      const closed = new AbortController();
      socket.once('close', () => closed.abort());
      const unwatch = heartbeat.watch(socket);
      closed.signal.addEventListener('abort', unwatch);
      const onFrame = framesOf(socket);
      try {
        const { port, device } = request.query;
        const board = await parts.findBoard(port, closed.signal);
        await runBoardLine(parts, { socket, onFrame, board, device, signal: closed.signal });
      } catch (thrown) {
        if (!closed.signal.aborted) endWith(socket, thrown, request);
      }
    },
  );
}

/** Frames that come while the board is looked for are kept; nobody types more of them in that time. */
const MOST_EARLY = 20;

function framesOf(socket: WebSocket): OnFrame {
  const early: string[] = [];
  let take = (frame: string): void => {
    if (early.length < MOST_EARLY) early.push(frame);
  };
  socket.on('message', (data) => take(String(data)));
  return (listener) => {
    take = listener;
    for (const frame of early) listener(frame);
  };
}

/** Says why, and closes: for good where such a board can never be, otherwise so that the browser comes again. */
function endWith(socket: WebSocket, thrown: unknown, { log }: Pick<FastifyRequest, 'log'>): void {
  const error = toNuggetError(thrown);
  if (error.code === 'INTERNAL') log.error({ err: thrown }, 'a board could not be followed');
  socket.send(JSON.stringify(problemOf(error)));
  socket.close(closeCodeOf(error.code));
}

function closeCodeOf(code: ErrorCode): number {
  if (code === 'SESSION_NOT_FOUND') return SOCKET_CLOSE.notFound;
  return code === 'INTERNAL' ? BROKEN : TRY_AGAIN;
}
