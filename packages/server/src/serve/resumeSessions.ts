import type { Orchestrator, SessionEntry } from '@nugget/engine';
import type { FastifyBaseLogger } from 'fastify';
import type { Builds } from '../http/sessions/builds.ts';
import type { OpenSessions } from '../http/sessions/openSessions.ts';

export interface ResumeParts {
  readonly sessions: Pick<OpenSessions, 'recover'>;
  readonly orchestrator: Pick<Orchestrator, 'resume'>;
  readonly builds: Builds;
  readonly log: Pick<FastifyBaseLogger, 'error' | 'info'>;
  /** Aborts when the server closes; what has not begun by then is left for the next start. */
  readonly signal: AbortSignal;
}

/**
 * Goes on with every session that was being built when its process ended, as many at a time as there is room for. One
 * that cannot go on does not keep the others from it; resolves when the last one has begun.
 */
export async function resumeSessions({
  sessions,
  orchestrator,
  builds,
  log,
  signal,
}: ResumeParts): Promise<void> {
  for (const entry of await recovered(sessions, log)) {
    try {
      await builds.room(signal);
      if (signal.aborted) return;
      await builds.begin(entry, () => orchestrator.resume(entry.id));
      log.info({ session: entry.id }, 'an interrupted session goes on');
    } catch (error) {
      log.error({ session: entry.id, err: error }, 'an interrupted session could not go on');
    }
  }
}

async function recovered(
  sessions: ResumeParts['sessions'],
  log: ResumeParts['log'],
): Promise<readonly SessionEntry[]> {
  try {
    return await sessions.recover();
  } catch (error) {
    log.error({ err: error }, 'the interrupted sessions could not be opened');
    return [];
  }
}
