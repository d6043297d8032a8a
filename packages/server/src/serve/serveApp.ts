import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '@nugget/engine';
import type { FastifyInstance } from 'fastify';
import manifest from '../../package.json' with { type: 'json' };
import type { NuggetApp } from '../app.ts';
import { type CheckResult, openDoctorTools, runDoctor } from '../doctor/index.ts';
import { serveNugget } from '../http/httpServer.ts';
import type { Auth } from '../http/login/auth.ts';
import { createHealthHandlers } from '../http/routes/health.ts';
import { createLibraryHandlers } from '../http/routes/libraryHandlers.ts';
import { createSessionHandlers } from '../http/routes/sessions.ts';
import { type Builds, createBuilds } from '../http/sessions/builds.ts';
import { createOpenSessions, type OpenSessions } from '../http/sessions/openSessions.ts';
import { createSessionStreams } from '../http/stream/sessionStreams.ts';
import { createLibrary } from '../library/library.ts';
import { createWorkspaceFolders } from '../library/workspaceFolders.ts';
import { zipOfWorkspace } from '../nuggetFile/zipOfWorkspace.ts';

export interface ServeAppParts {
  readonly app: NuggetApp;
  readonly auth: Auth;
  readonly clock: Clock;
  readonly studioFolder: string;
  readonly controlToken: string;
  readonly launchLink: () => string;
  readonly heartbeatMs?: number;
}

/** What runs in a server. */
export interface ServedApp {
  readonly builds: Builds;
  readonly sessions: OpenSessions;
}

/** Gives a server the routes of an app. */
export async function serveApp(
  http: FastifyInstance,
  { app, clock, ...parts }: ServeAppParts,
): Promise<ServedApp> {
  const { store, orchestrator } = app;
  const builds = createBuilds(http.log);
  const streams = createSessionStreams(store);
  const sessions = createOpenSessions(store, streams);
  const { version } = manifest;
  const zip = async (id: string): Promise<Uint8Array> => {
    await sessions.read(id);
    return zipOfWorkspace(join(app.config.home, 'sessions', id, 'workspace'));
  };
  const look = (): Promise<readonly CheckResult[]> => runDoctor(openDoctorTools(app.config));
  await serveNugget(http, {
    ...parts,
    handlers: {
      ...createHealthHandlers({ look, crew: () => app.crew, version, clock }),
      ...libraryHandlers(app.config.home, clock),
      ...createSessionHandlers({ sessions, builds, orchestrator, store, zip }),
    },
    streams,
    adultDoor: { isOpen: () => false },
    version,
  });
  return { builds, sessions };
}

/** Nuggets on the shelf and in folders; files come with the session import. */
function libraryHandlers(home: string, clock: Clock) {
  const library = createLibrary({ home, clock, onDamaged: () => undefined });
  const nuggetFiles = { export: notHere, import: notHere };
  const workspaceFolders = createWorkspaceFolders({ home, userHome: homedir() });
  const { exportNugget, importNugget, ...handlers } = createLibraryHandlers({
    library,
    nuggetFiles,
    workspaceFolders,
  });
  return handlers;
}

const notHere = async (): Promise<never> => {
  throw new Error('not registered');
};
