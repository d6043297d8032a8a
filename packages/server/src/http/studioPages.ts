import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { nothingAt, replyError } from './errorReply.ts';
import type { AccessCheck } from './login/access.ts';
import { type DoorReason, doorPage } from './login/doorPage.ts';
import { addressByName } from './sameOrigin.ts';

export interface StudioParts {
  /** Where the built studio lies, absolute. */
  readonly folder: string;
  readonly access: AccessCheck;
}

/** A file below it carries the hash of what it holds in its name. */
const HASHED = `${sep}assets${sep}`;
const FOREVER = 'public, max-age=31536000, immutable';
/** The page of a nugget's blocks: the same studio, whose head also names what the first canvas waits for. */
const BLOCKS = { address: /^\/n\/[^/]+\/blocks\/?(\?|$)/, file: 'blocks.html' } as const;
const PAGE = 'index.html';

/** The studio's files. Every page is the same studio, which reads the address itself. Its pages need the login. */
export async function registerStudio(app: FastifyInstance, { folder, access }: StudioParts): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'ignore',
    suppressWarning: true,
    setHeaders(reply, path) {
      reply.header('cache-control', path.startsWith(join(folder, HASHED)) ? FOREVER : 'no-cache');
    },
  });
  const sendStudio = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const elsewhere = addressByName(request);
    if (elsewhere !== undefined) return reply.redirect(elsewhere, 307);
    if (access.loginOf(request) === undefined) return sendDoor(request, reply, 'login');
    if (!existsSync(join(folder, PAGE))) return sendDoor(request, reply, 'studio');
    return reply.header('vary', 'cookie').sendFile(pageAt(request.url, folder));
  };
  for (const url of ['/', '/index.html']) app.get(url, { schema: { hide: true } }, sendStudio);
  app.setNotFoundHandler((request, reply) =>
    wantsPage(request) ? sendStudio(request, reply) : replyError(nothingAt(request), request, reply),
  );
}

/** A studio that was built in some other way may have one page only. */
const pageAt = (url: string, folder: string): string =>
  BLOCKS.address.test(url) && existsSync(join(folder, BLOCKS.file)) ? BLOCKS.file : PAGE;

const DOOR_STATUS: Readonly<Record<DoorReason, number>> = { login: 401, ticket: 401, studio: 503 };

const sendDoor = (request: FastifyRequest, reply: FastifyReply, reason: DoorReason): FastifyReply =>
  reply
    .code(DOOR_STATUS[reason])
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(doorPage(reason, request.headers['accept-language']));

/** A person's browser that goes to an address of the studio's, such as /nuggets/abc/build. */
function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  const isOurs = /^\/(api|ws|assets)(\/|\?|$)/.test(url);
  return method === 'GET' && !isOurs && (headers.accept ?? '').includes('text/html');
}
