import { join } from 'node:path';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FolderListing, OpenPortal } from '@nugget/engine';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { walkFolder } from '../workspace/walkFolder.ts';
import { filesPage, missingPage, refusedPage } from './pages.ts';
import { isPortalCall } from './portal/portalCalls.ts';
import { registerPortal } from './portal/registerPortal.ts';
import { MORE_HEADERS, PREVIEW_HEADERS } from './previewHeaders.ts';
import { servedPlace } from './servedPlace.ts';
import { words } from './words.ts';

const LISTED = { entries: 500, depth: 8 };
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])$/i;

export interface PreviewDoor {
  /** Whether a page may be asked for by this host name, given without its port. */
  readonly admit: (host: string) => boolean;
  /** Answers whoever may not come in; anything else goes on. */
  readonly guard: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
}

/** For browsers on this computer. */
const AT_HOME: PreviewDoor = {
  admit: (host) => LOOPBACK.test(host),
  guard: async () => undefined,
};

export interface PreviewOptions {
  readonly door?: PreviewDoor;
  /** To the board that runs the nugget. */
  readonly portal?: OpenPortal | undefined;
}

/** Serves the files of one folder (absolute), the portal of its page, and nothing else. The caller listens and closes. */
export async function createPreviewServer(
  folder: string,
  { door = AT_HOME, portal }: PreviewOptions = {},
): Promise<FastifyInstance> {
  const app = fastify({
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 4096 },
    rewriteUrl: ({ url = '/' }) => (isReadable(url) ? url : UNREADABLE),
  });
  await app.register(helmet, PREVIEW_HEADERS);
  await app.register(fastifyStatic, {
    root: folder,
    serve: false,
    cacheControl: false,
    etag: false,
    lastModified: false,
    dotfiles: 'deny',
  });
  const mayPost = (request: FastifyRequest): boolean => portal !== undefined && isPortalCall(request);
  app.addHook('onRequest', (request, reply) => refuseStrangers({ ...door, mayPost }, request, reply));
  app.addHook('onRequest', door.guard);
  app.setErrorHandler((_error, _request, reply) => sendPage(reply, 500, refusedPage(words.refused.broken)));
  app.setNotFoundHandler((request, reply) => sendPage(reply, 404, missingPage(request.url)));

  registerPortal(app, portal);
  app.get<{ Params: { '*': string }; Querystring: { as?: string } }>('/*', async (request, reply) => {
    const path = request.params['*'];
    const place = await servedPlace(folder, path);
    switch (place.kind) {
      case 'missing':
        return sendPage(reply, 404, missingPage(path));
      case 'file':
        return sendFile(reply, place.path, request.query.as);
      case 'folder':
        if (path !== '' && !path.endsWith('/')) return reply.redirect(`/${encodePath(place.path)}/`, 302);
        if (place.index !== undefined) return reply.sendFile(place.index);
        return sendPage(reply, 200, filesPage(await visibleFiles(join(folder, place.path))));
    }
  });
  return app;
}

/** A page on the web can point a name of its own at 127.0.0.1 (DNS rebinding); the Host header still tells. */
async function refuseStrangers(
  { admit, mayPost }: PreviewDoor & { readonly mayPost: (request: FastifyRequest) => boolean },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  reply.headers(MORE_HEADERS);
  if (!admit((request.headers.host ?? '').replace(/:\d+$/, '')))
    return sendPage(reply, 403, refusedPage(words.refused.host));
  // A service worker would outlive the nugget, and meet the next one on this port.
  if (request.headers['service-worker'] !== undefined)
    return sendPage(reply, 403, refusedPage(words.refused.method));
  if (request.method === 'GET' || request.method === 'HEAD' || mayPost(request)) return undefined;
  return sendPage(reply.header('allow', 'GET, HEAD'), 405, refusedPage(words.refused.method));
}

function sendFile(reply: FastifyReply, path: string, as: string | undefined): FastifyReply {
  if (as !== 'text') return reply.sendFile(path);
  return reply.type('text/plain; charset=utf-8').sendFile(path, { contentType: false });
}

async function visibleFiles(folder: string): Promise<FolderListing> {
  const listing = await walkFolder(folder, LISTED);
  const hidden = (path: string): boolean => path.split('/').some((name) => name.startsWith('.'));
  return { ...listing, files: listing.files.filter(({ path }) => !hidden(path)) };
}

/** The router answers an address that cannot be decoded by itself, without our headers; here it is one more missing file. */
const UNREADABLE = '/.unreadable';

function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.replace(/\?.*$/s, ''));
    return true;
  } catch {
    // decodeURIComponent has no other way to say no.
    return false;
  }
}

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

const sendPage = (reply: FastifyReply, status: number, html: string): FastifyReply =>
  reply.code(status).type('text/html; charset=utf-8').send(html);
