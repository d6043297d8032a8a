import { type ApiError, type ErrorCode, NuggetError } from '@nugget/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

const Problems = z.array(z.object({ path: z.string(), message: z.string() }));

/** What Fastify and its plugins throw, by HTTP status. */
const CODES: Readonly<Record<number, ErrorCode>> = {
  400: 'REQUEST_INVALID',
  404: 'ROUTE_NOT_FOUND',
  405: 'ROUTE_NOT_FOUND',
  413: 'REQUEST_TOO_LARGE',
  414: 'REQUEST_INVALID',
  415: 'REQUEST_INVALID',
  429: 'TOO_MANY_REQUESTS',
};

/** Gives whatever was thrown a code; what nobody expected keeps its words for the log alone. */
function known(thrown: unknown): NuggetError {
  if (thrown instanceof NuggetError) return thrown;
  const status = statusOf(thrown);
  const code = status === undefined ? undefined : CODES[status];
  if (code !== undefined && thrown instanceof Error) {
    return new NuggetError(code, { message: thrown.message, cause: thrown });
  }
  const message = 'Something unexpected happened in the server; logs/server.log in the data folder says what';
  return new NuggetError('INTERNAL', { message, cause: thrown });
}

const statusOf = (thrown: unknown): number | undefined =>
  thrown instanceof Error && 'statusCode' in thrown && typeof thrown.statusCode === 'number'
    ? thrown.statusCode
    : undefined;

/** The body of a refusal. */
function errorBody({ code, message, details }: NuggetError): ApiError {
  const problems = Problems.safeParse(details.problems);
  return { detail: message, ...(problems.success ? { errors: problems.data } : {}), code };
}

/** Answers with what went wrong; what is our own mistake is in the log as well. */
export function replyError(thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const error = known(thrown);
  if (error.status >= 500) request.log.error({ err: error.cause ?? error, code: error.code }, error.message);
  return reply
    .code(error.status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(errorBody(error)));
}

/** One shape for everything that goes wrong below /api and /ws. */
export function useErrorReplies(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => replyError(error, request, reply));
}

export const nothingAt = ({ method, url }: FastifyRequest): NuggetError =>
  new NuggetError('ROUTE_NOT_FOUND', {
    message: `There is nothing at ${method} ${url.replace(/\?.*$/s, '')}`,
  });
