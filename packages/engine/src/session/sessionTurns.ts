import { NuggetError } from '@nugget/contract';
import type { SessionStore } from '../sessionStore.ts';
import { renewEntry, type SessionEntry } from './sessionEntry.ts';

/** One thing at a time in each session: a build, an undo, a launch. */
export interface SessionTurns {
  /** Builds, or puts on a board, in an open session. SESSION_NOT_FOUND, SESSION_BUSY while another build is under way. */
  build<T>(sessionId: string, work: Work<T>): Promise<T>;
  /** The same for what is over in a moment; whoever comes meanwhile waits for it. */
  brief<T>(sessionId: string, work: Work<T>): Promise<T>;
  /** Ends what an earlier turn of this process kept running, before the next one does. */
  renew(entry: SessionEntry): Promise<void>;
  /** Resolves when everything under way has ended. */
  settled(): Promise<void>;
}

type Work<T> = (entry: SessionEntry) => Promise<T>;

interface Turn {
  readonly lasts: 'long' | 'a moment';
  readonly over: Promise<unknown>;
}

export function createSessionTurns(store: SessionStore): SessionTurns {
  const turns = new Map<string, Turn>();
  /** Those that wait for their turn as well. */
  const underWay = new Set<Promise<unknown>>();
  const used = new WeakSet<SessionEntry>();

  const take = async <T>(sessionId: string, lasts: Turn['lasts'], work: Work<T>): Promise<T> => {
    // Who reads in the log what an undo has done comes with the next thing before it has put its tools away.
    for (let before = turns.get(sessionId); before !== undefined; before = turns.get(sessionId)) {
      if (before.lasts === 'long') throw busy(sessionId);
      await Promise.allSettled([before.over]);
    }
    const over = work(store.getOrThrow(sessionId)).finally(() => turns.delete(sessionId));
    turns.set(sessionId, { lasts, over });
    return over;
  };
  const counted = <T>(taken: Promise<T>): Promise<T> => {
    underWay.add(taken);
    return taken.finally(() => underWay.delete(taken));
  };

  return {
    build: (sessionId, work) => counted(take(sessionId, 'long', work)),
    brief: (sessionId, work) => counted(take(sessionId, 'a moment', work)),
    async renew(entry) {
      const isFresh = !used.has(entry) && !hasEnded(entry);
      used.add(entry);
      // Also of a session that ended in another process: a stop that came while it was idle was for nothing.
      if (!isFresh) await renewEntry(entry);
    },
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}

const busy = (sessionId: string): NuggetError =>
  new NuggetError('SESSION_BUSY', { message: `Session ${sessionId} is being built; stop it first` });

const hasEnded = ({ record }: SessionEntry): boolean =>
  record.status !== 'created' && record.status !== 'running';
