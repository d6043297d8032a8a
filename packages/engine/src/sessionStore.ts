import {
  type ErrorCode,
  NuggetError,
  type NuggetSpec,
  type RecordedEvent,
  type SessionEvent,
  type StopReason,
} from '@nugget/contract';
import type { Clock } from './ports/clock.ts';
import type { SessionPersistence, SessionRecord } from './ports/journal.ts';
import { type AdoptedSession, adoptSession } from './session/adoptSession.ts';
import { readEvents } from './session/eventLog.ts';
import { createHeldSessions } from './session/heldSessions.ts';
import type { SessionEntry } from './session/sessionEntry.ts';
import { stopOf } from './session/stop.ts';
import type { TextGate } from './session/textGate.ts';

export type { SessionEntry };

export type RecordChange = Partial<Pick<SessionRecord, 'goal' | 'status' | 'build' | 'undo'>> & {
  readonly spec?: NuggetSpec;
};

export interface SessionStore {
  /** Makes a new, empty session folder and claims it. */
  create(): Promise<SessionEntry>;
  /** Makes a session of one that was built elsewhere, and opens it. */
  adopt(session: AdoptedSession): Promise<SessionEntry>;
  get(id: string): SessionEntry | undefined;
  /** Throws SESSION_NOT_FOUND. */
  getOrThrow(id: string): SessionEntry;
  has(id: string): boolean;
  /** Opens a stored session and claims it for this process. SESSION_NOT_FOUND, SESSION_BUSY. */
  open(id: string): Promise<SessionEntry>;
  list(): Promise<readonly SessionRecord[]>;
  /** The events that are stored, without a claim: also of a session that another process builds. SESSION_NOT_FOUND. */
  read(id: string): Promise<readonly RecordedEvent[]>;
  /** A session's record and folder (absolute), without a claim, like `read`. SESSION_NOT_FOUND. */
  look(id: string): Promise<{ readonly record: SessionRecord; readonly folder: string }>;
  /** Appends an event: numbers it, stores it, tells the listeners. The only way into a session's log. */
  append(id: string, key: string, event: SessionEvent): Promise<void>;
  /** Writes the session's record: its spec once it is known, its status when it changes. */
  checkpoint(id: string, change: RecordChange): Promise<void>;
  /** Opens every session that was running when its process ended; those with a living owner are left alone. */
  recover(): Promise<readonly SessionEntry[]>;
  /** Closes a session now: clean-ups, log, claim. What is on disk stays. */
  close(id: string): Promise<void>;
  closeAll(): Promise<void>;
  /** Closes a session `ms` after now, unless the signal aborts first or the session is being built then. */
  scheduleCleanup(id: string, ms: number, signal: AbortSignal): void;
  /** Closes every session that is not being built and whose record is older than `ms`; returns their ids. */
  pruneStale(ms: number): Promise<readonly string[]>;
  /** Stops every session; they settle by themselves. */
  cancelAll(reason: StopReason): void;
}

export interface SessionStoreParts {
  readonly persistence: SessionPersistence;
  readonly clock: Clock;
  readonly gate: TextGate;
  readonly newId: () => string;
}

export function createSessionStore({ persistence, clock, gate, newId }: SessionStoreParts): SessionStore {
  const held = createHeldSessions({ persistence, clock, gate });
  const timestamp = (): string => new Date(clock.now()).toISOString();
  const blank = (): SessionRecord => {
    const at = timestamp();
    return { id: newId(), goal: '', spec: null, createdAt: at, updatedAt: at, status: 'created' };
  };
  const getOrThrow = (id: string): SessionEntry => {
    const entry = held.get(id);
    if (entry !== undefined) return entry;
    throw new NuggetError('SESSION_NOT_FOUND', { message: `No session ${id} is open` });
  };

  return {
    create: async () => held.hold(await persistence.create(blank())),
    async adopt(session) {
      const record = blank();
      await adoptSession({ persistence, gate, blank: record }, session);
      return held.open(record.id);
    },
    get: held.get,
    getOrThrow,
    has: (id) => held.get(id) !== undefined,
    open: held.open,
    list: () => persistence.list(),
    read: async (id) => readEvents((await persistence.open(id)).events),
    async look(id) {
      const entry = held.get(id);
      if (entry !== undefined) return { record: entry.record, folder: entry.folder.path };
      const stored = await persistence.open(id);
      return { record: await stored.readRecord(), folder: stored.path };
    },
    append: async (id, key, event) => getOrThrow(id).log.append(key, event),
    async checkpoint(id, change) {
      const entry = getOrThrow(id);
      const record = { ...entry.record, ...change, updatedAt: timestamp() };
      await entry.folder.writeRecord(record);
      entry.record = record;
    },
    async recover() {
      const stored = await persistence.list();
      const cut = stored.filter(({ id, status }) => status === 'running' && held.get(id) === undefined);
      return openFree(cut, held.open);
    },
    close: held.close,
    closeAll: held.closeAll,
    scheduleCleanup(id, ms, signal) {
      const closeAtRest = async (): Promise<void> => {
        const entry = held.get(id);
        if (entry !== undefined && isAtRest(entry)) await held.close(id);
      };
      clock.wait(ms, signal).then(closeAtRest, () => undefined);
    },
    async pruneStale(ms) {
      const before = clock.now() - ms;
      const stale = held
        .all()
        .filter((entry) => isAtRest(entry) && Date.parse(entry.record.updatedAt) < before);
      for (const { id } of stale) await held.close(id);
      return stale.map(({ id }) => id);
    },
    cancelAll(reason) {
      for (const { controller } of held.all()) controller.abort(stopOf(reason));
    },
  };
}

const isAtRest = ({ record }: SessionEntry): boolean => record.status !== 'running';

/** What one session's state must not keep the others from: a living owner elsewhere, and damage. */
const LEFT_ALONE: readonly ErrorCode[] = ['SESSION_BUSY', 'STORAGE_DAMAGED', 'SESSION_NOT_FOUND'];

/** Opens sessions one after the other; one that another process builds, or that cannot be read, is left alone. */
async function openFree(
  records: readonly SessionRecord[],
  open: (id: string) => Promise<SessionEntry>,
): Promise<readonly SessionEntry[]> {
  const opened: SessionEntry[] = [];
  for (const { id } of records) {
    try {
      opened.push(await open(id));
    } catch (cause) {
      if (!(cause instanceof NuggetError && LEFT_ALONE.includes(cause.code))) throw cause;
    }
  }
  return opened;
}
