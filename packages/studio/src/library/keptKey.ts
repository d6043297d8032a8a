/** Where localStorage has what is not on the server yet. */
export const keyOf = (nuggetId: string): string => `nugget.kept.${nuggetId}`;

export const hasKeptChanges = (storage: Storage, nuggetId: string): boolean =>
  storage.getItem(keyOf(nuggetId)) !== null;
