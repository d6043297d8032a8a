import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { NuggetError } from '@nugget/contract';
import type { FastifyInstance } from 'fastify';

/** How many ports are tried, beginning with the wanted one. */
const TRIES = 20;
const MAX_PORT = 65_535;
/** A computer, or a container, without IPv6. */
const NO_IPV6: readonly unknown[] = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'];

/**
 * Listens on 127.0.0.1 and, where this computer has it, on ::1, on the same port: a browser may take `localhost` for
 * either, and another program on the other one would get what is meant for us. Returns the port; both are closed with
 * the app. PORT_TAKEN when none of 20 is free.
 */
export async function listenOnLoopback(app: FastifyInstance, wanted: number): Promise<number> {
  const six = createServer((request, reply) => app.routing(request, reply));
  six.on('upgrade', (...upgrade) => app.server.emit('upgrade', ...upgrade));
  app.addHook('onClose', async () => closeServer(six));
  await app.ready();
  for (let port = wanted; port < wanted + TRIES && port <= MAX_PORT; port += 1) {
    const found = await tryPort(app, six, wanted === 0 ? 0 : port);
    if (found !== undefined) return found;
  }
  throw new NuggetError('PORT_TAKEN', {
    message: `All ports from ${wanted} to ${wanted + TRIES - 1} are in use; set NUGGET_PORT to a free one`,
  });
}

/** The port; undefined when another program has it on one of the two addresses. */
async function tryPort(app: FastifyInstance, six: Server, wanted: number): Promise<number | undefined> {
  const bound = await listenOnSix(six, wanted);
  if (bound === 'taken') return undefined;
  try {
    await app.listen({ host: '127.0.0.1', port: bound });
    return listeningPort(app);
  } catch (cause) {
    await closeServer(six);
    if (codeOf(cause) === 'EADDRINUSE') return undefined;
    throw cause;
  }
}

/** The port to take on the other address as well. */
async function listenOnSix(six: Server, wanted: number): Promise<number | 'taken'> {
  try {
    six.listen({ host: '::1', port: wanted, ipv6Only: true });
    await once(six, 'listening');
    return portOf(six);
  } catch (cause) {
    if (NO_IPV6.includes(codeOf(cause))) return wanted;
    if (codeOf(cause) === 'EADDRINUSE') return 'taken';
    throw cause;
  }
}

async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

/** The port that an app listens on. */
export const listeningPort = ({ server }: FastifyInstance): number => portOf(server);

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address === 'object' && address !== null) return address.port;
  throw new NuggetError('INTERNAL', { message: 'A server that listens has no port' });
}

const codeOf = (cause: unknown): unknown =>
  cause instanceof Error && 'code' in cause ? cause.code : undefined;
