import { type EventType, NuggetError } from '@nugget/contract';
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
  /** The same, but does not wait for a build that still works (SESSION_BUSY), only for one that is being put away. */
  atRest(sessionId: string): Promise<void>;
  isRunning(sessionId: string): boolean;
  /** Resolves when another build may begin, or when the signal aborts. */
  room(signal: AbortSignal): Promise<void>;
}

/** A build from the moment when it is asked for until it has let go of everything. */
interface Running {
  readonly settled: Promise<void>;
  /** It has told its end; what is left is to write down how it ended, which takes a moment. */
  hasToldItsEnd: boolean;
}

export function createBuilds(log: Pick<FastifyBaseLogger, 'error' | 'info'>): Builds {
  const running = new Map<string, Running>();

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

  const atRest = async (id: string): Promise<void> => {
    const build = running.get(id);
    if (build !== undefined && !build.hasToldItsEnd) throw busy(id);
    await build?.settled;
  };

  return {
    async begin({ id, log: events }, run) {
      // Who saw the end of a build may begin the next one at once.
      await atRest(id);
      if (running.has(id)) throw busy(id);
      if (running.size >= MAX_BUILDS) throw full();
      const begun = Promise.withResolvers<void>();
      const build = run();
      const entry: Running = { settled: watch(id, build), hasToldItsEnd: false };
      running.set(id, entry);
      const unsubscribe = events.subscribe(events.view.seq, ({ type }) => {
        begun.resolve();
        if (ENDS.includes(type)) entry.hasToldItsEnd = true;
      });
      entry.settled.then(unsubscribe, unsubscribe);
      await Promise.race([begun.promise, build]);
    },
    settled: async (id) => running.get(id)?.settled,
    atRest,
    isRunning: (id) => running.has(id),
    async room(signal) {
      const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      while (running.size >= MAX_BUILDS && !signal.aborted) {
        await Promise.race([aborted, ...[...running.values()].map(({ settled }) => settled)]);
      }
    },
  };
}

const ENDS: readonly EventType[] = ['session_complete', 'session_stopped'];

const busy = (id: string): NuggetError =>
  new NuggetError('SESSION_BUSY', { message: `Session ${id} is being built; stop it first` });

const full = (): NuggetError =>
  new NuggetError('SERVER_BUSY', {
    message: `${MAX_BUILDS} nuggets are being built; wait until one has ended, or stop one`,
  });
