import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createPreviewServer } from './previewServer.ts';

export interface LanDoorOptions {
  /** The folder to show, absolute. */
  readonly folder: string;
  /** Tried in order, 0 for any. */
  readonly ports: readonly number[];
  /** Whether an adult allows it at this moment. */
  readonly isAllowed: () => boolean;
  readonly addresses: () => readonly string[];
}

/** The way to a nugget for other machines of the same network. */
export interface LanDoor {
  /** Opens or closes the door as the setting is now; the address with its secret, or undefined. */
  url(): Promise<string | undefined>;
  close(): Promise<void>;
}

interface OpenDoor {
  readonly app: FastifyInstance;
  readonly url: string;
}

/**
 * A door of its own on one private address. Who knocks needs the secret of the address, once: it becomes a cookie, so that
 * the nugget's own links work as they do at home. Everybody else learns nothing, not even that there is a nugget. When the
 * setting is switched off, the next knock finds it shut.
 */
export function createLanDoor(options: LanDoorOptions): LanDoor {
  let open: Promise<OpenDoor | undefined> | undefined;

  const close = async (): Promise<void> => {
    const door = open;
    open = undefined;
    await (await door)?.app.close();
  };

  return {
    async url() {
      if (!options.isAllowed()) await close();
      else open ??= openDoor(options, close);
      const door = await open;
      // Without a network, or a port in it, the next one who asks may be luckier.
      if (door === undefined) open = undefined;
      return door?.url;
    },
    close,
  };
}

async function openDoor(
  { folder, ports, isAllowed, addresses }: LanDoorOptions,
  shut: () => Promise<void>,
): Promise<OpenDoor | undefined> {
  const [address] = addresses();
  if (address === undefined) return undefined;
  const secret = randomBytes(16).toString('base64url');
  for (const port of ports) {
    // Without the portal: whoever looks from another machine does not move the board.
    const app = await createPreviewServer(folder, {
      door: { admit: (host) => host === address, guard: guardOf(secret) },
    });
    app.server.on('connection', (socket) => {
      if (isAllowed()) return;
      socket.destroy();
      void shut();
    });
    try {
      const at = await app.listen({ host: address, port });
      return { app, url: `${at}/${KEY}${secret}` };
    } catch {
      // Somebody else has this port, or the address is gone: the next one, and at last none.
      await app.close();
    }
  }
  return undefined;
}

const KEY = '~';

/** Lets in who brings the secret, by the address or by the cookie that it became. */
function guardOf(secret: string) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const name = `nugget-${request.socket.localPort ?? 0}`;
    const [path = ''] = request.url.split('?');
    if (path.startsWith(`/${KEY}`) && isSame(path.slice(2), secret)) {
      const cookie = `${name}=${secret}; HttpOnly; SameSite=Lax; Path=/`;
      return reply.header('set-cookie', cookie).redirect('/', 302);
    }
    if (isSame(cookieOf(request.headers.cookie, name), secret)) return undefined;
    return reply.code(404).send();
  };
}

function cookieOf(header: string | undefined, name: string): string {
  const cookies = (header ?? '').split('; ').map((cookie) => cookie.split('='));
  return cookies.find(([own]) => own === name)?.[1] ?? '';
}

function isSame(given: string, secret: string): boolean {
  const [one, two] = [Buffer.from(given), Buffer.from(secret)];
  return one.length === two.length && timingSafeEqual(one, two);
}
