import type { Clock } from '../ports/clock.ts';
import type { SessionFolder, SessionPersistence } from '../ports/journal.ts';
import { openEntry, type SessionEntry } from './sessionEntry.ts';
import type { TextGate } from './textGate.ts';

/** The sessions that this process has claimed: each once, whoever asks for it, and however many at a time. */
export interface HeldSessions {
  get(id: string): SessionEntry | undefined;
  all(): readonly SessionEntry[];
  /** Claims a folder that nobody else knows yet. */
  hold(folder: SessionFolder): Promise<SessionEntry>;
  open(id: string): Promise<SessionEntry>;
  close(id: string): Promise<void>;
  closeAll(): Promise<void>;
}

export interface HeldSessionsParts {
  readonly persistence: SessionPersistence;
  readonly clock: Clock;
  readonly gate: TextGate;
}

export function createHeldSessions({ persistence, clock, gate }: HeldSessionsParts): HeldSessions {
  const entries = new Map<string, SessionEntry>();
  const opening = new Map<string, Promise<SessionEntry>>();
  const closing = new Map<string, Promise<void>>();

  const hold = async (folder: SessionFolder): Promise<SessionEntry> => {
    const entry = await openEntry(folder, { clock, gate });
    entries.set(entry.id, entry);
    return entry;
  };

  const openAfresh = async (id: string): Promise<SessionEntry> => {
    // Its claim is only free when it is closed to the end.
    await closing.get(id);
    return hold(await persistence.open(id));
  };

  const close = async (id: string): Promise<void> => {
    const entry = entries.get(id);
    if (entry === undefined) return closing.get(id);
    entries.delete(id);
    const closed = entry.cleanup.run().then(() => void closing.delete(id));
    closing.set(id, closed);
    return closed;
  };

  return {
    get: (id) => entries.get(id),
    all: () => [...entries.values()],
    hold,

    async open(id) {
      const there = entries.get(id) ?? opening.get(id);
      if (there !== undefined) return there;
      const opened = openAfresh(id).finally(() => opening.delete(id));
      opening.set(id, opened);
      return opened;
    },

    close,
    closeAll: async () => void (await Promise.all([...entries.keys(), ...closing.keys()].map(close))),
  };
}
