import type { AppendLog, SessionFolder, SessionPersistence } from '../../../ports/journal.ts';

/** Where a process dies: at its n-th durable write (from 1), just before it or just after. */
export interface Cut {
  readonly write: number;
  readonly side: 'before' | 'after';
}

export interface CuttableWrites {
  readonly persistence: SessionPersistence;
  /** Durable writes so far. */
  count(): number;
  /** Resolves when the process has come to its cut. */
  readonly reached: Promise<void>;
}

/** Counts the durable writes of a process, and lets none through from its cut on. */
export function cutWrites(persistence: SessionPersistence, cut: Cut | undefined): CuttableWrites {
  const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
  const never = new Promise<never>(() => undefined);
  let writes = 0;

  const write = async (act: () => Promise<void>): Promise<void> => {
    writes += 1;
    if (cut !== undefined && (cut.side === 'before' ? writes >= cut.write : writes > cut.write)) {
      reach();
      return never;
    }
    const last = cut !== undefined && writes === cut.write;
    await act();
    if (!last) return;
    reach();
    await never;
  };

  const cutLog = <T>(log: AppendLog<T>): AppendLog<T> => ({
    ...log,
    append: (values) => write(() => log.append(values)),
  });
  const cutFolder = (folder: SessionFolder): SessionFolder => ({
    ...folder,
    journal: cutLog(folder.journal),
    events: cutLog(folder.events),
    writeRecord: (record) => write(() => folder.writeRecord(record)),
  });

  return {
    reached,
    count: () => writes,
    persistence: {
      ...persistence,
      create: async (record) => cutFolder(await persistence.create(record)),
      open: async (id) => cutFolder(await persistence.open(id)),
    },
  };
}
