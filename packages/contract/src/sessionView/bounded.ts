/** How much a view keeps, so that a session of any length fits in a browser tab. Texts in UTF-16 code units. */
export const VIEW_LIMITS = {
  feed: 500,
  feedText: 500,
  lastOutput: 2_000,
  details: 2_000,
  tests: 1_000,
  commits: 1_000,
  errors: 50,
  serial: 200,
  serialText: 500,
} as const;

/** The start of a text; never ends in half a character. */
export function firstOf(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** The end of a text; never starts in half a character. */
export function lastOf(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(-max);
  return /^[\uDC00-\uDFFF]/.test(cut) ? cut.slice(1) : cut;
}

/** The list with one more entry; the oldest fall out. */
export function append<T>(list: readonly T[], entry: T, max: number): readonly T[] {
  return [...(list.length < max ? list : list.slice(list.length - max + 1)), entry];
}

/** Replaces the entries that match; the same list when there is none. */
export function updateWhere<T>(
  list: readonly T[],
  matches: (entry: T) => boolean,
  update: (entry: T) => T,
): readonly T[] {
  return list.some(matches) ? list.map((entry) => (matches(entry) ? update(entry) : entry)) : list;
}

/** Removes the entries that match; the same list when there is none. */
export function dropWhere<T>(list: readonly T[], matches: (entry: T) => boolean): readonly T[] {
  return list.some(matches) ? list.filter((entry) => !matches(entry)) : list;
}
