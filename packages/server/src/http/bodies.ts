import { NuggetError, parseJson } from '@nugget/contract';
import type { FastifyInstance } from 'fastify';

/** The largest body a route takes, in bytes. */
export const BODY_LIMITS = { json: 2 * 1024 * 1024, zip: 25 * 1024 * 1024 } as const;

/** Takes JSON and zip files, and nothing else. A call without a body may still say that it sends JSON. */
export function useBodyParsers(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    async (_request: unknown, text: string) => {
      if (text.trim() === '') return undefined;
      const parsed = parseJson(text);
      if (parsed.outcome === 'parsed') return parsed.value;
      throw invalidRequest(parsed.problems);
    },
  );
  app.addContentTypeParser(
    ['application/zip', 'application/octet-stream'],
    { parseAs: 'buffer' },
    async (_request: unknown, bytes: Buffer) => bytes,
  );
}

/** A request that does not have the shape of its route; each problem names its place. */
export const invalidRequest = (
  problems: readonly { readonly path: string; readonly message: string }[],
): NuggetError =>
  new NuggetError('REQUEST_INVALID', {
    message: `The request is not valid: ${problems.map(({ path, message }) => (path === '' ? message : `${path} ${message}`)).join('; ')}`,
    details: { problems },
  });
