import { randomBytes } from 'node:crypto';
import { createSystemClock } from '@nugget/adapters';
import { NuggetError } from '@nugget/contract';
import type { NuggetApp } from '../app.ts';
import { compose } from '../compose.ts';
import type { Config } from '../config.ts';
import { openHttpServer } from '../http/httpServer.ts';
import { openAuth } from '../http/login/auth.ts';
import { createServerLog } from '../http/serverLog.ts';
import { findRunningServer, type RunningServer } from './findRunningServer.ts';
import { letGoOfRested } from './letGoOfRested.ts';
import { listeningPort, listenOnLoopback } from './listen.ts';
import { resumeSessions } from './resumeSessions.ts';
import { serveApp } from './serveApp.ts';
import { claimServerFile, readServerFile, removeServerFile, type ServerFile } from './serverFile.ts';

export interface StartServerOptions {
  readonly config: Config;
  /** The built studio, absolute. */
  readonly studioFolder: string;
  /** How often a browser must show that it is there; 30 s where it is not given. */
  readonly heartbeatMs?: number;
}

export interface NuggetServer {
  /** `http://localhost:<port>` */
  readonly url: string;
  readonly app: NuggetApp;
  /** A new address that lets one browser in, once, within 10 minutes. */
  launchLink(): string;
  /** Stops taking requests, says goodbye to browsers and stops every build; the next start goes on with them. */
  close(): Promise<void>;
}

export type ServerStart =
  | { readonly outcome: 'started'; readonly server: NuggetServer }
  /** This data folder has a server already, and two would get in each other's way. */
  | { readonly outcome: 'running'; readonly server: RunningServer };

/**
 * Starts the whole server on this computer's loopback addresses and goes on, in the background, with what was
 * interrupted. PORT_TAKEN, STORAGE_ errors.
 */
export async function startServer(options: StartServerOptions): Promise<ServerStart> {
  const { home } = options.config;
  const stale = await readServerFile(home);
  const running = await findRunningServer(home);
  if (running !== undefined) return { outcome: 'running', server: running };
  await removeServerFile(home, stale);

  await using cleanup = new AsyncDisposableStack();
  const server = await listen(options, cleanup);
  if (server === 'taken') return lateFor(home);
  const kept = cleanup.move();
  return { outcome: 'started', server: { ...server, close: () => kept.disposeAsync() } };
}

/** Everything that is opened is closed by the stack, the last first; `taken` when another start was quicker. */
async function listen(
  { config, ...options }: StartServerOptions,
  cleanup: AsyncDisposableStack,
): Promise<Omit<NuggetServer, 'close'> | 'taken'> {
  const { home } = config;
  const clock = createSystemClock();
  const http = openHttpServer(createServerLog({ home }));
  const auth = await openAuth({ home, clock });
  const app = await compose(config, { logger: http.log });
  cleanup.defer(() => app.close());
  cleanup.defer(() => http.close());
  const controlToken = randomBytes(32).toString('base64url');
  const launchLink = (): string =>
    `http://localhost:${listeningPort(http)}/launch?ticket=${auth.issueTicket()}`;
  const served = await serveApp(http, { ...options, app, auth, clock, controlToken, launchLink });
  const port = await listenOnLoopback(http, config.port);
  const file: ServerFile = { port, pid: process.pid, control_token: controlToken };
  if ((await claimServerFile(home, file)) === 'taken') return 'taken';
  cleanup.defer(() => removeServerFile(home, file));
  cleanup.defer(letGoOfRested(app.store, http.log));
  const closing = new AbortController();
  const resumed = resumeSessions({
    ...served,
    orchestrator: app.orchestrator,
    log: http.log,
    signal: closing.signal,
  });
  cleanup.defer(async () => {
    closing.abort();
    await resumed;
  });
  return { url: `http://localhost:${port}`, app, launchLink };
}

async function lateFor(home: string): Promise<ServerStart> {
  const server = await findRunningServer(home);
  if (server !== undefined) return { outcome: 'running', server };
  throw new NuggetError('INTERNAL', {
    message: 'Another server was starting at the same moment and went away again; start once more',
  });
}
