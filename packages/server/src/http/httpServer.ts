import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance, type FastifyPluginAsync, LogController } from 'fastify';
import { collectApi, registerApiDocs } from './apiDocs.ts';
import { registerApi } from './apiRoutes.ts';
import { serializerCompiler, validatorCompiler } from './apiSchemas.ts';
import { type BoardSocketParts, registerBoardSocket } from './boards/boardSocket.ts';
import { registerControl } from './controlRoutes.ts';
import { nothingAt, replyError, useErrorReplies } from './errorReply.ts';
import { loggerFor, useCallLog } from './logging.ts';
import { type AdultDoor, createAccessCheck } from './login/access.ts';
import type { Auth } from './login/auth.ts';
import { registerLaunch } from './login/loginRoutes.ts';
import { useRateLimits } from './rateLimits.ts';
import type { AllRouteHandlers } from './routeModule.ts';
import { refuseStrangers } from './sameOrigin.ts';
import { useSecurityHeaders } from './securityHeaders.ts';
import type { ServerLog } from './serverLog.ts';
import { registerSessionSocket, useWebSockets } from './stream/sessionSocket.ts';
import type { SessionStreams } from './stream/sessionStreams.ts';
import { registerStudio } from './studioPages.ts';

export interface HttpServerParts {
  readonly handlers: AllRouteHandlers;
  readonly streams: SessionStreams;
  readonly boards: Omit<BoardSocketParts, 'access' | 'heartbeatMs'>;
  readonly auth: Auth;
  readonly adultDoor: AdultDoor;
  /** The built studio, absolute. */
  readonly studioFolder: string;
  readonly controlToken: string;
  readonly launchLink: () => string;
  readonly version: string;
  readonly heartbeatMs?: number;
}

const HEARTBEAT_MS = 30_000;
/** Ids and shas; longer ones are none. */
const MAX_PARAM_LENGTH = 400;

/** An empty server with our log; `serveNugget` gives it its routes. */
export function openHttpServer(log: ServerLog): FastifyInstance {
  const app = fastify({
    logger: loggerFor(log),
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
    frameworkErrors: (error, request, reply) => void replyError(error, request, reply),
  });
  app.addHook('onClose', () => log.flush());
  return app;
}

/** The whole server: API, sockets and studio. The caller listens and closes. */
export async function serveNugget(app: FastifyInstance, parts: HttpServerParts): Promise<void> {
  const { auth, handlers, version } = parts;
  const access = createAccessCheck(auth, parts.adultDoor);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  useErrorReplies(app);
  useCallLog(app);
  await useWebSockets(app);
  await useSecurityHeaders(app);
  app.addHook('onRequest', async (request) => refuseStrangers(request));
  await app.register(cookie);
  await useRateLimits(app);
  await collectApi(app, version);
  const api: FastifyPluginAsync = async (below) => {
    below.setNotFoundHandler((request, reply) => replyError(nothingAt(request), request, reply));
    registerApi(below, { handlers, access });
    registerControl(below, parts);
    await registerApiDocs(below, access);
  };
  await app.register(api, { prefix: '/api' });
  const { streams, heartbeatMs = HEARTBEAT_MS } = parts;
  registerSessionSocket(app, { streams, access, heartbeatMs });
  registerBoardSocket(app, { ...parts.boards, access, heartbeatMs });
  registerLaunch(app, auth);
  await registerStudio(app, { folder: parts.studioFolder, access });
}
