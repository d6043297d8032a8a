import { NuggetContent } from '@nugget/contract';
import { z } from 'zod';
import type { Changes } from './changes.ts';
import { keyOf, writeKept } from './keptKey.ts';

/** Keeps what is not on the server yet in this browser, so that a crash, a lost network or a full disk loses no block. */
export interface KeptChanges {
  read(nuggetId: string): Changes | undefined;
  /** False when the browser has no room; the change then lives as long as the tab. */
  write(nuggetId: string, changes: Changes): boolean;
  remove(nuggetId: string): void;
}

const Kept = z.object({
  revision: z.int(),
  after: NuggetContent.partial(),
  before: NuggetContent.partial(),
});

/** In localStorage; see writeKept. */
export function keptIn(storage: Storage): KeptChanges {
  return {
    read(nuggetId) {
      const parsed = Kept.safeParse(parseJson(storage.getItem(keyOf(nuggetId))));
      if (!parsed.success) return undefined;
      const { revision, after, before } = parsed.data;
      return { revision, after: withoutMissing(after), before: withoutMissing(before) };
    },
    write: (nuggetId, changes) => writeKept(storage, nuggetId, changes),
    remove: (nuggetId) => storage.removeItem(keyOf(nuggetId)),
  };
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}

/** zod types an optional key as one that may hold `undefined`; JSON has no such value. */
const withoutMissing = (content: z.infer<typeof Kept>['after']): Partial<NuggetContent> =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));

/** For whoever deletes everything. */
export function forgetAllKept(storage: Storage): void {
  const prefix = keyOf('');
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
  for (const key of keys) if (key.startsWith(prefix)) storage.removeItem(key);
}
