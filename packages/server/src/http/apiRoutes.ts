import { API, type ApiName, type Route } from '@nugget/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { schemaOf } from './apiSchemas.ts';
import { BODY_LIMITS, useBodyParsers } from './bodies.ts';
import type { AccessCheck } from './login/access.ts';
import { rateLimitOf } from './rateLimits.ts';
import type { AllRouteHandlers, HandlerInput } from './routeModule.ts';
import { refuseOtherSites } from './sameOrigin.ts';

export interface ApiParts {
  readonly handlers: AllRouteHandlers;
  readonly access: AccessCheck;
}

/** Registers every route of the table below the instance's prefix. */
export function registerApi(app: FastifyInstance, parts: ApiParts): void {
  useBodyParsers(app);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    refuseOtherSites(request);
  });
  for (const name of names) registerRoute(app, name, parts);
}

// Object.keys says only string[].
const isName = (name: string): name is ApiName => Object.hasOwn(API, name);
const names = Object.keys(API).filter(isName);

function registerRoute<K extends ApiName>(app: FastifyInstance, name: K, parts: ApiParts): void {
  const route: Route = API[name];
  const { handlers, access } = parts;
  app.route({
    method: route.method,
    url: route.path,
    schema: schemaOf(name, route),
    bodyLimit: route.body === 'zip' ? BODY_LIMITS.zip : BODY_LIMITS.json,
    config: { rateLimit: rateLimitOf(name) },
    onRequest: async (request) => access.check(request, route.access),
    async handler(request, reply) {
      const answer: unknown = await handlers[name](inputOf<K>(request, reply, access));
      return answer instanceof Uint8Array ? sendZip(reply, answer) : answer;
    },
  });
}

const sendZip = (reply: FastifyReply, bytes: Uint8Array): FastifyReply =>
  reply
    .type('application/zip')
    .header('content-disposition', 'attachment')
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));

// The validator parsed each part with this very route's schemas; Fastify's types cannot say that of a loop over a table.
function inputOf<K extends ApiName>(
  request: FastifyRequest,
  reply: FastifyReply,
  access: AccessCheck,
): HandlerInput<K> {
  const { params, query, body } = request;
  const login = access.loginOf(request) ?? '';
  return { params, query, body, login, signal: untilGone(reply) } as HandlerInput<K>;
}

/** Aborts when the caller hangs up before it has its answer. */
function untilGone({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableEnded) gone.abort();
  });
  return gone.signal;
}
