import { Readable } from 'node:stream';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import {
  type ApiError,
  badRequest,
  broken,
  foreignHost,
  tooLarge,
  unknownKey,
  unknownPath,
} from './call/apiError.ts';
import { requestHeaders } from './call/headers.ts';
import { MAX_BYTES } from './call/relayBody.ts';
import { type CallSetup, errorReply, type RelayedReply, relayCall } from './call/relayCall.ts';
import type { KeyRing } from './keyRing.ts';

const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/** The Messages API as the gateway serves it: one route, and every error in the API's own shape. */
export function createMessagesApp(keys: KeyRing, setup: CallSetup): FastifyInstance {
  const app = fastify({ bodyLimit: MAX_BYTES, forceCloseConnections: true });

  // The body goes on as the text that it is; what it says is between the caller and the model.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));

  // Before the body is read: a page of another site that was pointed here (DNS rebinding), or a call without a key.
  app.addHook('onRequest', async (request, reply) => {
    if (!LOOPBACK_HOST.test(request.headers.host ?? '')) {
      return sendReply(reply, errorReply(foreignHost('This gateway serves programs on this computer only.')));
    }
    if (keys.find(request.headers) === undefined) return sendReply(reply, NO_KEY);
  });

  app.post('/v1/messages', async (request, reply) => {
    const ticket = keys.find(request.headers);
    if (ticket === undefined) return sendReply(reply, NO_KEY);
    const closed = new AbortController();
    reply.raw.once('close', () => closed.abort());
    const call = {
      ticket,
      request: { path: request.url, headers: requestHeaders(request.headers), body: bodyText(request) },
      closed: closed.signal,
    };
    return sendReply(reply, await relayCall(setup, call));
  });

  app.setNotFoundHandler((request, reply) =>
    sendReply(reply, errorReply(unknownPath(`This gateway has no ${request.method} ${pathOf(request)}.`))),
  );
  app.setErrorHandler((error, request, reply) => sendReply(reply, errorReply(explainError(error, request))));
  return app;
}

const NO_KEY = errorReply(unknownKey('This is not a key of this gateway, or not any more.'));

const pathOf = ({ url }: FastifyRequest): string => url.split('?', 1).join();

const bodyText = ({ body }: FastifyRequest): string => (typeof body === 'string' ? body : '');

function sendReply(reply: FastifyReply, { status, headers, body }: RelayedReply): FastifyReply {
  return reply
    .code(status)
    .headers(headers)
    .send(Buffer.isBuffer(body) ? body : Readable.from(body));
}

function explainError(error: unknown, request: FastifyRequest): ApiError {
  const { status, message } = describeError(error);
  if (status === 413) return tooLarge(`The request is larger than ${MAX_BYTES} bytes.`);
  if (status < 500) return badRequest(message);
  return broken('INTERNAL', `${request.method} ${pathOf(request)} failed inside the gateway: ${message}`);
}

/** Fastify's own errors say their status. */
function describeError(error: unknown): { readonly status: number; readonly message: string } {
  if (!(error instanceof Error)) return { status: 500, message: String(error) };
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
  return { status, message: error.message };
}
