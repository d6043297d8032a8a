import { NuggetError } from '@nugget/contract';
import type { SessionEntry, SessionOutcome } from '@nugget/engine';
import type { FastifyBaseLogger } from 'fastify';

/** What a laptop carries at the same time beside a browser: each has agents, tests and a preview of its own. */
export const MAX_BUILDS = 3;

/** The builds of this server. They belong to nobody's browser: they go on when it leaves. */
export interface Builds {
  /**
   * Begins a build, a repair or a resumption, and resolves when its first event is durable. SERVER_BUSY when there are
   * too many; whatever keeps it from beginning is thrown, and what goes wrong later is in the session's log.
   */
  begin(entry: SessionEntry, run: () => Promise<SessionOutcome>): Promise<void>;
  /** Resolves when the session is not being built (any more) by this server. */
  settled(sessionId: string): Promise<void>;
  isRunning(sessionId: string): boolean;
  /** Resolves when another build may begin, or when the signal aborts. */
  room(signal: AbortSignal): Promise<void>;
}

export function createBuilds(log: Pick<FastifyBaseLogger, 'error' | 'info'>): Builds {
  const running = new Map<string, Promise<void>>();

  const watch = async (id: string, build: Promise<SessionOutcome>): Promise<void> => {
    try {
      const { outcome } = await build;
      log.info({ session: id, outcome }, 'a build has ended');
    } catch (error) {
      log.error({ session: id, err: error }, 'a build could not go on');
    } finally {
      running.delete(id);
    }
  };

  return {
    async begin(entry, run) {
      const { id, log: events } = entry;
      if (running.has(id)) throw busy(id);
      if (running.size >= MAX_BUILDS) throw full();
      const begun = Promise.withResolvers<void>();
      const unsubscribe = events.subscribe(events.view.seq, () => begun.resolve());
      const build = run();
      running.set(id, watch(id, build));
      try {
        await Promise.race([begun.promise, build]);
      } finally {
        unsubscribe();
      }
    },
    settled: async (id) => running.get(id),
    isRunning: (id) => running.has(id),
    async room(signal) {
      const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      while (running.size >= MAX_BUILDS && !signal.aborted) {
        await Promise.race([aborted, ...running.values()]);
      }
    },
  };
}

const busy = (id: string): NuggetError =>
  new NuggetError('SESSION_BUSY', { message: `Session ${id} is being built; stop it first` });

const full = (): NuggetError =>
  new NuggetError('SERVER_BUSY', {
    message: `${MAX_BUILDS} nuggets are being built; wait until one has ended, or stop one`,
  });
