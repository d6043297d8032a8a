import { join } from 'node:path';
import type { Clock } from '@nugget/engine';
import type { FastifyInstance } from 'fastify';
import manifest from '../../package.json' with { type: 'json' };
import type { ComposedApp } from '../app.ts';
import { deviceOf } from '../boards/deviceOf.ts';
import { type CheckResult, openDoctorTools, runDoctor } from '../doctor/index.ts';
import { serveNugget } from '../http/httpServer.ts';
import type { Auth } from '../http/login/auth.ts';
import { createBoardHandlers } from '../http/routes/boardHandlers.ts';
import { createHealthHandlers } from '../http/routes/health.ts';
import { createLibraryHandlers } from '../http/routes/libraryHandlers.ts';
import { createSessionHandlers } from '../http/routes/sessions.ts';
import { createSettingsHandlers } from '../http/routes/settingsHandlers.ts';
import { type Builds, createBuilds } from '../http/sessions/builds.ts';
import { createOpenSessions, type OpenSessions } from '../http/sessions/openSessions.ts';
import { createSessionStreams } from '../http/stream/sessionStreams.ts';
import { zipOfWorkspace } from '../nuggetFile/zipOfWorkspace.ts';

export interface ServeAppParts {
  readonly app: ComposedApp;
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
  const { store, orchestrator, adultGate, hardware, virtualShelf: shelf } = app;
  const { version } = manifest;
  const builds = createBuilds(http.log);
  const streams = createSessionStreams(store);
  const sessions = createOpenSessions(store, streams);
  const crew = () => app.crew;
  const look = (): Promise<readonly CheckResult[]> => runDoctor(openDoctorTools(app.config));
  const zip = async (id: string): Promise<Uint8Array> => {
    await sessions.read(id);
    return zipOfWorkspace(join(app.config.home, 'sessions', id, 'workspace'));
  };
  await serveNugget(http, {
    ...parts,
    handlers: {
      ...createHealthHandlers({ look, crew, version, clock }),
      ...createSessionHandlers({ sessions, builds, orchestrator, store, zip }),
      ...createBoardHandlers({
        hardware,
        orchestrator,
        sessions,
        builds,
        deviceOf: deviceOf(store),
        language: () => app.settings.chosen().language,
      }),
      ...createLibraryHandlers(app),
      ...createSettingsHandlers({
        settings: app.settings,
        adultGate,
        crew,
        version,
        deleteEverything: app.deleteEverything,
      }),
    },
    streams,
    boards: {
      hardware,
      shelf,
      clock,
      findBoard: app.findBoard,
    },
    adultDoor: adultGate,
    version,
  });
  return { builds, sessions };
}
