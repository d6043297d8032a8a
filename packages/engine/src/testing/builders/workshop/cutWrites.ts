import type { AppendLog, SessionFolder, SessionPersistence } from '../../../ports/journal.ts';

/** Where a process dies. */
export type Cut =
  /** At its n-th durable write (from 1), just before it or just after. */
  | { readonly write: number; readonly side: 'before' | 'after' }
  /** Just after the write that stores this key, of the journal or of an event. */
  | { readonly afterKey: string };

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
  let writes = 0;
  let isDead = false;

  const die = (): Promise<never> => {
    isDead = true;
    reach();
    return new Promise(() => undefined);
  };

  const write = async (keys: readonly string[], act: () => Promise<void>): Promise<void> => {
    if (isDead) return die();
    writes += 1;
    if (isBefore(cut, writes)) return die();
    const isLast = isAfter(cut, writes, keys);
    // Nothing that comes while the last write is under way may slip through.
    isDead = isLast;
    await act();
    if (isLast) await die();
  };

  const cutLog = <T extends { readonly key: string }>(log: AppendLog<T>): AppendLog<T> => ({
    ...log,
    append: (values) =>
      write(
        values.map(({ key }) => key),
        () => log.append(values),
      ),
  });
  const cutFolder = (folder: SessionFolder): SessionFolder => ({
    ...folder,
    journal: cutLog(folder.journal),
    events: cutLog(folder.events),
    writeRecord: (record) => write([], () => folder.writeRecord(record)),
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

const isBefore = (cut: Cut | undefined, write: number): boolean =>
  cut !== undefined && 'write' in cut && cut.side === 'before' && cut.write === write;

function isAfter(cut: Cut | undefined, write: number, keys: readonly string[]): boolean {
  if (cut === undefined) return false;
  if ('afterKey' in cut) return keys.includes(cut.afterKey);
  return cut.side === 'after' && cut.write === write;
}

/** A cut before and one after each of the first writes. */
export const cutsAround = (most: number): readonly Extract<Cut, { write: number }>[] =>
  Array.from({ length: most }, (_, index) => index + 1).flatMap((write) => [
    { write, side: 'before' as const },
    { write, side: 'after' as const },
  ]);
