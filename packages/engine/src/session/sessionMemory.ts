import type { AppendLog, JournalRecord } from '../ports/journal.ts';

/** What a session has recorded so far, beside its events; shared by all its builds in this process. */
export interface SessionMemory {
  /** Undefined where nothing is recorded under that key. */
  recorded(kind: JournalRecord['kind'], key: string): { readonly value: unknown } | undefined;
  /** Durable when it resolves. */
  record(kind: JournalRecord['kind'], key: string, value: unknown): Promise<void>;
  /** Stores an answer and wakes who waits for it; durable when it resolves. `taken` when the key has one already. */
  deliver(key: string, value: unknown): Promise<'stored' | 'taken'>;
  /** True from the moment an answer arrives, also while it is being stored: a second one is too late. */
  isAnswered(key: string): boolean;
  /** The answer once it is there. */
  answer(key: string): Promise<unknown>;
}

export async function openSessionMemory(journal: AppendLog<JournalRecord>): Promise<SessionMemory> {
  const values = {
    step: new Map<string, unknown>(),
    signal: new Map<string, unknown>(),
    race: new Map<string, unknown>(),
  };
  for (const { kind, key, value } of await journal.read()) values[kind].set(key, value);
  const answered = new Set(values.signal.keys());
  const waiting = new Map<string, PromiseWithResolvers<unknown>>();

  const record = async (kind: JournalRecord['kind'], key: string, value: unknown): Promise<void> => {
    await journal.append([{ kind, key, value }]);
    values[kind].set(key, value);
  };

  return {
    recorded: (kind, key) => (values[kind].has(key) ? { value: values[kind].get(key) } : undefined),
    record,
    isAnswered: (key) => answered.has(key),

    async deliver(key, value) {
      if (answered.has(key)) return 'taken';
      answered.add(key);
      try {
        await record('signal', key, value);
      } catch (cause) {
        answered.delete(key);
        throw cause;
      }
      waiting.get(key)?.resolve(value);
      waiting.delete(key);
      return 'stored';
    },

    async answer(key) {
      if (values.signal.has(key)) return values.signal.get(key);
      const wait = waiting.get(key) ?? Promise.withResolvers<unknown>();
      waiting.set(key, wait);
      return wait.promise;
    },
  };
}
