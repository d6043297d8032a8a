import { NuggetError } from '@nugget/contract';
import type {
  EventLine,
  JournalRecord,
  SessionFolder,
  SessionPersistence,
  SessionRecord,
} from '../../ports/journal.ts';
import { createMemoryAppendLog, type MemoryLines } from './memoryAppendLog.ts';

interface StoredSession {
  readonly journal: MemoryLines;
  readonly events: MemoryLines;
  record: string;
  owner: symbol | undefined;
}

/** SessionPersistence in memory, for the engine's tests. */
export interface MemoryPersistence extends SessionPersistence {
  /** Every write fails with this error from now on, or works again when it is undefined. */
  failWrites(error: NuggetError | undefined): void;
  /**
   * What the next process finds after this one was killed: the same sessions, no living owner. The killed process
   * never hears from its disk again: its reads and writes stay pending for ever.
   */
  restart(): MemoryPersistence;
}

export function createMemoryPersistence(): MemoryPersistence {
  return startProcess(new Map());
}

function startProcess(sessions: Map<string, StoredSession>): MemoryPersistence {
  let killed = false;
  let writeError: NuggetError | undefined;

  const untilKilled = (): Promise<void> => (killed ? new Promise(() => undefined) : Promise.resolve());
  const beforeWrite = async (): Promise<void> => {
    await untilKilled();
    if (writeError !== undefined) throw writeError;
  };

  const stored = (id: string): StoredSession => {
    const session = sessions.get(id);
    if (session === undefined)
      throw new NuggetError('SESSION_NOT_FOUND', { message: `There is no session ${id}` });
    return session;
  };

  const claim = async (id: string): Promise<{ release(): Promise<void> }> => {
    await beforeWrite();
    const session = stored(id);
    if (session.owner !== undefined) throw busy(id);
    const owner = Symbol(id);
    session.owner = owner;
    return {
      release: async () => {
        await untilKilled();
        if (session.owner === owner) session.owner = undefined;
      },
    };
  };

  const folder = (id: string): SessionFolder => {
    const session = stored(id);
    return {
      id,
      path: `/memory/sessions/${id}`,
      journal: createMemoryAppendLog<JournalRecord>({ disk: session.journal, beforeWrite }),
      events: createMemoryAppendLog<EventLine>({ disk: session.events, beforeWrite }),
      readRecord: async () => {
        await untilKilled();
        return readRecord(stored(id));
      },
      writeRecord: async (record) => {
        await beforeWrite();
        stored(id).record = JSON.stringify(record);
      },
      claim: () => claim(id),
    };
  };

  return {
    async create(record) {
      await beforeWrite();
      if (sessions.has(record.id)) throw busy(record.id);
      const empty = (): MemoryLines => ({ lines: [] });
      sessions.set(record.id, {
        journal: empty(),
        events: empty(),
        record: JSON.stringify(record),
        owner: undefined,
      });
      return folder(record.id);
    },
    async open(id) {
      await untilKilled();
      return folder(id);
    },
    async list() {
      await untilKilled();
      return [...sessions.values()].map(readRecord);
    },
    async remove(id) {
      await beforeWrite();
      if (stored(id).owner !== undefined) throw busy(id);
      sessions.delete(id);
    },
    failWrites(error) {
      writeError = error;
    },
    restart() {
      killed = true;
      for (const session of sessions.values()) session.owner = undefined;
      return startProcess(sessions);
    },
  };
}

const readRecord = ({ record }: StoredSession): SessionRecord => ({ spec: undefined, ...JSON.parse(record) });

const busy = (id: string): NuggetError =>
  new NuggetError('SESSION_BUSY', { message: `Session ${id} has a living owner; stop that one first` });
