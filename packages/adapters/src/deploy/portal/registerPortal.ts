import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NuggetError, toNuggetError } from '@nugget/contract';
import { createRate, type OpenPortal } from '@nugget/engine';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createSystemClock } from '../../clock/index.ts';
import { isOwnPage, isOwnReader, PORTAL_CALLS, type PortalCall, sendRefusal } from './portalCalls.ts';
import { portalEvents } from './portalEvents.ts';

const LIBRARY = fileURLToPath(new URL('portalLibrary.js', import.meta.url));
const CALLS_A_SECOND = 30;
const MOST_BYTES = 4 * 1024;
/** Pages that look through the portal at the same time. */
const MOST_READERS = 20;

/**
 * What a page needs to reach its board. The library is there for every page, also where there is no portal or it is
 * closed: then it says so.
 */
export function registerPortal(app: FastifyInstance, portal: OpenPortal | undefined): void {
  app.get('/.nugget/portal.js', async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(await readFile(LIBRARY)),
  );
  if (portal === undefined) return;
  const clock = createSystemClock();
  const mayCall = createRate(CALLS_A_SECOND, clock);
  for (const call of PORTAL_CALLS) {
    app.post(call.path, { bodyLimit: MOST_BYTES }, async (request, reply) => {
      if (!isOwnPage(request)) return sendRefusal(reply, strange());
      if (!mayCall()) return sendRefusal(reply, tooMany());
      return answer(call, portal, { request, reply });
    });
  }
  let readers = 0;
  app.get('/.nugget/portal/events', async (request, reply) => {
    if (!isOwnReader(request)) return sendRefusal(reply, strange());
    if (readers >= MOST_READERS) return sendRefusal(reply, tooMany());
    readers += 1;
    const stream = portalEvents(portal, clock);
    stream.once('close', () => {
      readers -= 1;
    });
    reply.raw.once('close', () => stream.destroy());
    return reply.type('text/event-stream').send(stream);
  });
}

async function answer(
  call: PortalCall,
  portal: OpenPortal,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<FastifyReply> {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  try {
    const result = await call.run(portal, request.body, gone.signal);
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(result));
  } catch (thrown) {
    // Whoever has left reads no answer, and is no failure.
    return sendRefusal(reply, toNuggetError(thrown));
  }
}

const strange = (): NuggetError =>
  new NuggetError('ORIGIN_REFUSED', { message: 'Only the page of this nugget may use its portal' });
const tooMany = (): NuggetError =>
  new NuggetError('TOO_MANY_REQUESTS', {
    message: `More than ${CALLS_A_SECOND} calls in a second; the board is not that fast`,
  });
