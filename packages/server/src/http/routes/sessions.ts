import type { SESSION_ROUTES } from '@nugget/contract';
import type { Orchestrator, SessionStore } from '@nugget/engine';
import type { RouteHandlers } from '../routeModule.ts';
import type { Builds } from '../sessions/builds.ts';
import type { OpenSessions } from '../sessions/openSessions.ts';
import { createAskHandlers } from './sessionAsks.ts';
import { createBuildHandlers } from './sessionBuilds.ts';
import { createFileHandlers } from './sessionFiles.ts';
import { createReadingHandlers } from './sessionReading.ts';

export interface SessionHandlerParts {
  readonly sessions: OpenSessions;
  readonly builds: Builds;
  readonly orchestrator: Orchestrator;
  readonly store: Pick<SessionStore, 'get' | 'read'>;
  /** The nugget's files as a zip, without history, logs and secrets. */
  readonly zip: (sessionId: string) => Promise<Uint8Array>;
}

/** Everything that can be asked of and done with a session. */
export const createSessionHandlers = (
  parts: SessionHandlerParts,
): RouteHandlers<keyof typeof SESSION_ROUTES> => ({
  ...createReadingHandlers(parts),
  ...createBuildHandlers(parts),
  ...createAskHandlers(parts),
  ...createFileHandlers(parts),
});
