import { ApiError, parseInput, type Route } from '@nugget/contract';
import type { FastifySchema, FastifySchemaCompiler } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { invalidRequest } from './bodies.ts';

const Bytes = z
  .instanceof(Uint8Array, { error: 'must be a zip file; send it as application/zip' })
  .meta({ type: 'string', format: 'binary' });
/** A route without a body takes none; what some clients send instead means the same. */
const NoBody = z.union([z.undefined(), z.null(), z.strictObject({})]);

const documented = ['GET', 'DELETE'];

/** What Fastify checks and the API page shows of a route. */
export function schemaOf(name: string, route: Route): FastifySchema {
  const { params, query, body, reply } = route;
  const ok =
    reply === 'zip'
      ? { description: 'A zip file.', content: { 'application/zip': { schema: z.string() } } }
      : reply;
  return {
    operationId: name,
    summary: route.summary,
    description: ACCESS_WORDS[route.access],
    tags: [route.path.split('/')[1] ?? 'api'],
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { querystring: query }),
    ...bodyOf(route, body),
    response: { 200: ok, '4xx': ApiError, '5xx': ApiError },
  };
}

function bodyOf({ method }: Route, body: Route['body']): Pick<FastifySchema, 'body' | 'consumes'> {
  if (body === 'zip') return { body: Bytes, consumes: ['application/zip'] };
  if (body !== undefined) return { body };
  return documented.includes(method) ? {} : { body: NoBody };
}

const ACCESS_WORDS: Readonly<Record<Route['access'], string>> = {
  open: 'Needs no login.',
  login: 'Needs the login cookie that a launch link gives.',
  adult: 'Needs the login cookie, and that an adult has opened the settings in this browser.',
};

/** Parses with the words of the contract; a problem's path is that of the value, without the part it stood in. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (data) => {
    const parsed = parseInput(schema, data);
    return parsed.outcome === 'parsed' ? { value: parsed.value } : { error: invalidRequest(parsed.problems) };
  };

export { serializerCompiler };
