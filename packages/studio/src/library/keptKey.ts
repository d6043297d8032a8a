import type { Changes } from './changes.ts';

/** Where localStorage has what is not on the server yet. */
export const keyOf = (nuggetId: string): string => `nugget.kept.${nuggetId}`;

export const hasKeptChanges = (storage: Storage, nuggetId: string): boolean =>
  storage.getItem(keyOf(nuggetId)) !== null;

/** localStorage, because it is written before the next line runs: a tab that is closed right then has it. False when there is no room. */
export function writeKept(storage: Storage, nuggetId: string, changes: Changes): boolean {
  try {
    storage.setItem(keyOf(nuggetId), JSON.stringify(changes));
    return true;
  } catch {
    return false;
  }
}
