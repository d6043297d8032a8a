import { NuggetError, type PortalValue, PortalValue as Value } from '@nugget/contract';
import type { OpenPortal } from '@nugget/engine';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

const name = z.string().min(1).max(200);
const Tell = z.strictObject({
  name,
  params: z
    .record(z.string().max(200), Value)
    .refine((params) => Object.keys(params).length <= 20)
    .default({}),
});
const Ask = z.strictObject({ name });

/** What a page may ask of its board. */
export interface PortalCall {
  readonly path: string;
  run(portal: OpenPortal, body: unknown, signal: AbortSignal): Promise<{ readonly value?: PortalValue }>;
}

export const PORTAL_CALLS: readonly PortalCall[] = [
  {
    path: '/.nugget/portal/tell',
    async run(portal, body) {
      const { name, params } = read(Tell, body);
      await portal.tell(name, params);
      return {};
    },
  },
  {
    path: '/.nugget/portal/ask',
    run: async (portal, body, signal) => ({ value: await portal.ask(read(Ask, body).name, signal) }),
  },
];

/** Whether a request is one of these: the only ones that may come with POST. */
export const isPortalCall = ({ method, url }: FastifyRequest): boolean =>
  method === 'POST' && PORTAL_CALLS.some(({ path }) => path === url);

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new NuggetError('REQUEST_INVALID', {
    message: `The portal does not understand this: ${parsed.error.message}`,
  });
}

/** Only the nugget's own page may speak for it: other pages of this computer have another port, so another origin. */
export function isOwnPage({ headers }: FastifyRequest): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  return origin === `http://${host}` && (site === undefined || site === 'same-origin');
}

/** Reads along without asking for anything, so a browser sends no Origin; what it sends must fit. */
export function isOwnReader(request: FastifyRequest): boolean {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  return origin === undefined ? site === undefined || site === 'same-origin' : isOwnPage(request);
}

export const sendRefusal = (reply: FastifyReply, { status, code, message }: NuggetError): FastifyReply =>
  reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify({ code, message }));
