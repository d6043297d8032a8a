import { NuggetError } from '@nugget/contract';
import type { FastifyRequest } from 'fastify';

/** The names of this computer that a browser may call us by. */
const NAMES = ['localhost', '127.0.0.1', '[::1]'] as const;
/** A request that is injected (tests) comes over no socket; browsers leave this port out. */
const HTTP_PORT = 80;
/** What a browser says of a request that our own page made, or a person by typing the address. */
const OWN_SITES: readonly unknown[] = [undefined, 'same-origin', 'none'];

function ownHosts({ socket }: FastifyRequest): readonly string[] {
  const port = socket.localPort ?? HTTP_PORT;
  const suffixes = port === HTTP_PORT ? ['', `:${port}`] : [`:${port}`];
  return NAMES.flatMap((name) => suffixes.map((suffix) => `${name}${suffix}`));
}

/**
 * Refuses (ORIGIN_REFUSED) what does not come from our own page: a page on the web whose name points at 127.0.0.1 (DNS
 * rebinding) is told by Host, one that sends across by Origin. Programs without a browser send neither.
 */
export function refuseStrangers(request: FastifyRequest): void {
  const { host, origin } = request.headers;
  const hosts = ownHosts(request);
  if (host === undefined || !hosts.includes(host.toLowerCase()))
    throw refused('the Host header names no port of ours');
  if (origin !== undefined && !hosts.some((own) => origin === `http://${own}`)) {
    throw refused('the Origin header names another page');
  }
}

/**
 * Refuses what another port of this computer started, such as a nugget in its preview: cookies do not look at ports, so
 * the login alone would let it in. Not for pages, which a link from anywhere may open.
 */
export function refuseOtherSites({ headers }: FastifyRequest): void {
  if (!OWN_SITES.includes(headers['sec-fetch-site'])) throw refused('another page started the request');
}

const refused = (why: string): NuggetError =>
  new NuggetError('ORIGIN_REFUSED', { message: `The request was refused: ${why}` });

/** The same address by the one name that the login cookie belongs to; undefined when it is called by that name. */
export function addressByName({ headers, socket, url }: FastifyRequest): string | undefined {
  const [name] = (headers.host ?? '').toLowerCase().split(/:\d+$/);
  if (name === 'localhost') return undefined;
  return `http://localhost:${socket.localPort ?? HTTP_PORT}${url}`;
}
