import websocket, { type WebSocket } from '@fastify/websocket';
import { NuggetError, SESSION_SOCKET_PATH, SOCKET_CLOSE } from '@nugget/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { AccessCheck } from '../login/access.ts';
import { refuseOtherSites } from '../sameOrigin.ts';
import { startHeartbeat } from './heartbeat.ts';
import type { SessionStreams } from './sessionStreams.ts';

export interface SessionSocketParts {
  readonly streams: SessionStreams;
  readonly access: AccessCheck;
  /** How often a browser must show that it is there. */
  readonly heartbeatMs: number;
}

/** What a browser has to say to a session is nothing, and to a board a line; a larger frame ends the connection. */
const MAX_FRAME_BYTES = 8 * 1024;
/** Close codes of the WebSocket standard: the server goes away, and something unexpected happened. */
const GOING_AWAY = 1001;
const BROKEN = 1011;

const Params = z.object({ id: z.string().max(200) });
const Query = z.looseObject({ after: z.coerce.number().int().min(0).default(0) });

/**
 * Lets the app take WebSockets. Before everything that may refuse a request: the connection of a refused upgrade is only
 * closed for those that this plug-in has seen.
 */
export async function useWebSockets(app: FastifyInstance): Promise<void> {
  await app.register(websocket, {
    options: { maxPayload: MAX_FRAME_BYTES, perMessageDeflate: false },
    preClose: sayGoodbye,
    errorHandler: (_error, socket) => socket.terminate(),
  });
}

/** `/ws/session/:id?after=N`: the events after N, then live; one JSON object a frame. */
export function registerSessionSocket(app: FastifyInstance, parts: SessionSocketParts): void {
  const heartbeat = startHeartbeat(parts.heartbeatMs);
  app.addHook('onClose', async () => heartbeat.stop());
  app.get<{ Params: z.infer<typeof Params>; Querystring: z.infer<typeof Query> }>(
    `${SESSION_SOCKET_PATH}/:id`,
    {
      websocket: true,
      exposeHeadRoute: false,
      schema: { params: Params, querystring: Query },
      onRequest: async (request) => refuseOtherSites(request),
    },
    async (socket, request) => {
      // A browser cannot read why an upgrade was refused, but it can read a close code.
      if (parts.access.loginOf(request) === undefined) return socket.close(SOCKET_CLOSE.refused);
      const { id } = request.params;
      const closed = once(socket);
      const unwatch = heartbeat.watch(socket);
      closed.then(unwatch, unwatch);
      try {
        const leave = await parts.streams.follow(id, { socket, after: request.query.after });
        closed.then(leave, leave);
      } catch (thrown) {
        socket.close(closeCodeOf(thrown, request));
      }
    },
  );
}

const once = (socket: WebSocket): Promise<void> =>
  new Promise((resolve) => socket.once('close', () => resolve()));

function closeCodeOf(thrown: unknown, { log }: Pick<FastifyRequest, 'log'>): number {
  if (thrown instanceof NuggetError && thrown.code === 'SESSION_NOT_FOUND') return SOCKET_CLOSE.notFound;
  log.error({ err: thrown }, 'a session could not be followed');
  return BROKEN;
}

/** A browser that is told comes back by itself when the server is there again. */
function sayGoodbye(this: FastifyInstance, done: () => void): void {
  for (const socket of this.websocketServer.clients) socket.close(GOING_AWAY);
  this.websocketServer.close();
  done();
}
