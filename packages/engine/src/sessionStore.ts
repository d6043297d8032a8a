import {
  type ErrorCode,
  NuggetError,
  type NuggetSpec,
  parseSpec,
  type RecordedEvent,
  type SessionEvent,
  type StopReason,
} from '@nugget/contract';
import type { Clock } from './ports/clock.ts';
import type { SessionFolder, SessionPersistence, SessionRecord } from './ports/journal.ts';
import { type CleanupStack, createCleanupStack } from './session/cleanupStack.ts';
import { type EventLog, openEventLog, readEvents } from './session/eventLog.ts';
import { openSessionContext, type SessionContext, type SignalInbox } from './session/sessionContext.ts';
import { stopOf } from './session/stop.ts';
import type { TextGate } from './session/textGate.ts';

/** A session that this process holds: its folder is claimed, its log is open. */
export interface SessionEntry {
  readonly id: string;
  readonly folder: SessionFolder;
  readonly log: EventLog;
  readonly context: SessionContext & SignalInbox;
  readonly controller: AbortController;
  readonly cleanup: CleanupStack;
  /** As last written by `checkpoint`. */
  record: SessionRecord;
}

export interface SessionStore {
  /** Makes a new, empty session folder and claims it. */
  create(): Promise<SessionEntry>;
  get(id: string): SessionEntry | undefined;
  /** Throws SESSION_NOT_FOUND. */
  getOrThrow(id: string): SessionEntry;
  has(id: string): boolean;
  /** Opens a stored session and claims it for this process. SESSION_NOT_FOUND, SESSION_BUSY. */
  open(id: string): Promise<SessionEntry>;
  list(): Promise<readonly SessionRecord[]>;
  /** The events that are stored, without a claim: also of a session that another process builds. SESSION_NOT_FOUND. */
  read(id: string): Promise<readonly RecordedEvent[]>;
  /** Appends an event: numbers it, stores it, tells the listeners. The only way into a session's log. */
  append(id: string, key: string, event: SessionEvent): Promise<void>;
  /** Writes the session's record: its spec once it is known, its status when it changes. */
  checkpoint(id: string, change: Partial<Pick<SessionRecord, 'goal' | 'spec' | 'status'>>): Promise<void>;
  /** Opens every session that was running when its process ended; those with a living owner are left alone. */
  recover(): Promise<readonly SessionEntry[]>;
  /** Closes a session now: clean-ups, log, claim. What is on disk stays. */
  close(id: string): Promise<void>;
  closeAll(): Promise<void>;
  /** Closes a session `ms` after now, unless the signal aborts first. */
  scheduleCleanup(id: string, ms: number, signal: AbortSignal): void;
  /** Closes every ended session whose record is older than `ms`; returns their ids. */
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

const ENDED: readonly SessionRecord['status'][] = ['succeeded', 'failed', 'stopped'];

export function createSessionStore({ persistence, clock, gate, newId }: SessionStoreParts): SessionStore {
  const entries = new Map<string, SessionEntry>();
  const timestamp = (): string => new Date(clock.now()).toISOString();

  const hold = async (folder: SessionFolder): Promise<SessionEntry> => {
    const entry = await openEntry(folder, { clock, gate });
    entries.set(entry.id, entry);
    return entry;
  };

  const store: SessionStore = {
    async create() {
      const createdAt = timestamp();
      const blank = {
        id: newId(),
        goal: '',
        spec: null,
        createdAt,
        updatedAt: createdAt,
        status: 'created',
      } as const;
      return hold(await persistence.create(blank));
    },
    get: (id) => entries.get(id),
    getOrThrow(id) {
      const entry = entries.get(id);
      if (entry === undefined)
        throw new NuggetError('SESSION_NOT_FOUND', { message: `No session ${id} is open` });
      return entry;
    },
    has: (id) => entries.has(id),
    open: async (id) => entries.get(id) ?? hold(await persistence.open(id)),
    list: () => persistence.list(),
    read: async (id) => readEvents((await persistence.open(id)).events),
    append: (id, key, event) => store.getOrThrow(id).log.append(key, event),
    async checkpoint(id, change) {
      const entry = store.getOrThrow(id);
      entry.record = { ...entry.record, ...change, updatedAt: timestamp() };
      await entry.folder.writeRecord(entry.record);
    },
    async recover() {
      const stored = await persistence.list();
      const ids = stored
        .filter(({ id, status }) => status === 'running' && !entries.has(id))
        .map(({ id }) => id);
      return openFree(ids, (id) => store.open(id));
    },
    async close(id) {
      const entry = entries.get(id);
      if (entry === undefined) return;
      entries.delete(id);
      await entry.cleanup.run();
    },
    async closeAll() {
      await Promise.all([...entries.keys()].map((id) => store.close(id)));
    },
    scheduleCleanup(id, ms, signal) {
      clock.wait(ms, signal).then(
        () => store.close(id),
        () => undefined,
      );
    },
    async pruneStale(ms) {
      const before = clock.now() - ms;
      const stale = [...entries.values()].filter(({ record }) => endedBefore(record, before));
      for (const entry of stale) await store.close(entry.id);
      return stale.map((entry) => entry.id);
    },
    cancelAll(reason) {
      for (const entry of entries.values()) entry.controller.abort(stopOf(reason));
    },
  };
  return store;
}

const endedBefore = (record: SessionRecord, time: number): boolean =>
  ENDED.includes(record.status) && Date.parse(record.updatedAt) < time;

async function openEntry(
  folder: SessionFolder,
  { clock, gate }: { readonly clock: Clock; readonly gate: TextGate },
): Promise<SessionEntry> {
  const claim = await folder.claim();
  const cleanup = createCleanupStack({ clock });
  cleanup.add('claim', () => claim.release());
  try {
    const log = await openEventLog({ lines: folder.events, clock, gate });
    cleanup.add('events', () => folder.events.close());
    const controller = new AbortController();
    const started = log.view.seq > 0;
    const epoch = log.view.recoveries + (started ? 1 : 0);
    const parts = { sessionId: folder.id, journal: folder.journal, log, signal: controller.signal, epoch };
    const context = await openSessionContext(parts);
    cleanup.add('journal', () => folder.journal.close());
    const record = await folder.readRecord();
    return { id: folder.id, folder, log, context, controller, cleanup, record };
  } catch (cause) {
    await cleanup.run();
    throw cause;
  }
}

/** What one session's state must not keep the others from: a living owner elsewhere, and damage. */
const LEFT_ALONE: readonly ErrorCode[] = ['SESSION_BUSY', 'STORAGE_DAMAGED', 'SESSION_NOT_FOUND'];

/** Opens sessions one after the other; one that another process builds, or that cannot be read, is left alone. */
async function openFree(
  ids: readonly string[],
  open: (id: string) => Promise<SessionEntry>,
): Promise<readonly SessionEntry[]> {
  const opened: SessionEntry[] = [];
  for (const id of ids) {
    try {
      opened.push(await open(id));
    } catch (cause) {
      if (!(cause instanceof NuggetError && LEFT_ALONE.includes(cause.code))) throw cause;
    }
  }
  return opened;
}

/** The spec that a session was started with; it was parsed when it came in, and is parsed again because disks lie. */
export function specOf(record: SessionRecord): NuggetSpec {
  const result = parseSpec(record.spec);
  if (result.outcome === 'parsed') return result.spec;
  const where = result.problems.map((problem) => `${problem.path}: ${problem.message}`).join('; ');
  throw new NuggetError('STORAGE_DAMAGED', {
    message: `The stored spec of session ${record.id} is not valid: ${where}`,
  });
}
