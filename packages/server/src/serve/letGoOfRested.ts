import type { SessionStore } from '@nugget/engine';
import type { FastifyBaseLogger } from 'fastify';

const HOUR_MS = 60 * 60_000;
/** Nobody has touched a session that long: its preview ends, and its log leaves the memory. Any action opens it again. */
const RESTED_MS = 24 * HOUR_MS;

/** Lets go, once an hour, of the sessions that have rested for a day; a server may run for weeks. Returns how to stop. */
export function letGoOfRested(
  store: Pick<SessionStore, 'pruneStale'>,
  log: Pick<FastifyBaseLogger, 'error'>,
): () => void {
  const look = (): void => {
    store
      .pruneStale(RESTED_MS)
      .catch((error: unknown) => log.error({ err: error }, 'rested sessions could not be closed'));
  };
  const timer = setInterval(look, HOUR_MS);
  timer.unref();
  return () => clearInterval(timer);
}
