import { openBoard } from './board/openBoard.ts';
import { callRoute } from './call/callRoute.ts';
import type { Client } from './client.ts';
import { followSession } from './follow/followSession.ts';
import type { Platform } from './platform.ts';
import { runtimePlatform } from './runtimePlatform.ts';

export interface ClientOptions {
  /** Where the server is, such as `http://localhost:4655`. */
  readonly baseUrl: string;
  /** Sent with every call and on every line, such as a login cookie. For programs only: a browser sends its own cookie. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A client of a Nugget server, for browsers and for Node. */
export function createClient(
  { baseUrl, headers = {} }: ClientOptions,
  platform: Platform = runtimePlatform,
): Client {
  const server = { baseUrl: baseUrl.replace(/\/+$/, ''), headers, platform };
  const call: Client['call'] = (name, input) => callRoute(server, name, input);
  return {
    baseUrl: server.baseUrl,
    call,
    follow: (sessionId, options) => followSession({ server, call, sessionId, options }),
    openBoard: (port, options) => openBoard({ server, call, port, options }),
  };
}
