import { NuggetError } from '@nugget/contract';
import type { SessionStore } from '../sessionStore.ts';
import { renewEntry, type SessionEntry } from './sessionEntry.ts';

/** One thing at a time in each session: a build, an undo, a launch. */
export interface SessionTurns {
  /** The open session, if nothing is done in it. SESSION_NOT_FOUND, SESSION_BUSY. */
  idle(sessionId: string): SessionEntry;
  take<T>(entry: SessionEntry, work: () => Promise<T>): Promise<T>;
  /** Ends what an earlier turn of this process kept running, before the next one does. */
  renew(entry: SessionEntry): Promise<void>;
  /** Resolves when everything under way has ended. */
  settled(): Promise<void>;
}

export function createSessionTurns(store: SessionStore): SessionTurns {
  const running = new Map<string, Promise<unknown>>();
  const used = new WeakSet<SessionEntry>();
  return {
    idle(sessionId) {
      if (!running.has(sessionId)) return store.getOrThrow(sessionId);
      throw new NuggetError('SESSION_BUSY', {
        message: `Session ${sessionId} is being built; stop it first`,
      });
    },
    take(entry, work) {
      const done = work().finally(() => running.delete(entry.id));
      running.set(entry.id, done);
      return done;
    },
    async renew(entry) {
      const isFresh = !used.has(entry) && !hasEnded(entry);
      used.add(entry);
      // Also of a session that ended in another process: a stop that came while it was idle was for nothing.
      if (!isFresh) await renewEntry(entry);
    },
    settled: async () => void (await Promise.allSettled(running.values())),
  };
}

const hasEnded = ({ record }: SessionEntry): boolean =>
  record.status !== 'created' && record.status !== 'running';
