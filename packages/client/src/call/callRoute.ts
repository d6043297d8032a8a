import { API, type ApiName, type ApiReply, NuggetError, type Route } from '@nugget/contract';
import type { CallInput } from '../client.ts';
import type { Server } from '../server.ts';
import { addressOf } from './address.ts';
import { readReply } from './readReply.ts';
import { refusalOf } from './refusal.ts';

/** What a call may carry, whatever its route. */
interface CallParts {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/**
 * Calls a route and reads its reply. Throws the server's own error, SERVER_GONE when there is no readable answer, or the
 * signal's reason.
 */
export async function callRoute<K extends ApiName>(
  server: Server,
  name: K,
  input: CallInput<K>,
): Promise<ApiReply<K>> {
  const route: Route = API[name];
  const parts: CallParts = input;
  const url = `${server.baseUrl}${addressOf(route, parts.params ?? {}, parts.query ?? {})}`;
  try {
    const response = await server.platform.fetch(url, requestOf(server, route, parts));
    if (!response.ok) throw await refusalOf(response);
    return ofRoute<K>(await readReply(route, response));
  } catch (cause) {
    parts.signal?.throwIfAborted();
    if (cause instanceof NuggetError) throw cause;
    const message = `${route.method} ${url} got no answer. Is the server running? Start it and try again.`;
    throw new NuggetError('SERVER_GONE', { message, cause });
  }
}

function requestOf({ headers }: Server, route: Route, { body, signal }: CallParts): RequestInit {
  const request = {
    method: route.method,
    // No route leads elsewhere: a redirect comes from some other program at this address.
    redirect: 'error',
    ...(signal === undefined ? {} : { signal }),
  } as const;
  if (body === undefined) return { ...request, headers };
  if (body instanceof Uint8Array) {
    // A copy: what is sent must not change under way, and may not lie in memory that is shared.
    return { ...request, headers: { ...headers, 'content-type': 'application/zip' }, body: body.slice() };
  }
  return {
    ...request,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

/** TypeScript cannot see that what the schema of API[K] has let through is an ApiReply<K>. */
const ofRoute = <K extends ApiName>(reply: unknown): ApiReply<K> => reply as ApiReply<K>;
