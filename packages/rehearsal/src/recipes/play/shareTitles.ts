/** What a test of a toy shows: the words that speak of it, and what it says where the child asked for nothing like it. */
export interface Topic {
  readonly words: RegExp;
  readonly usual: string;
}

/** Shares titles out among topics: each goes to the first topic that its words speak of, the others to the last. */
export function shareTitles<Name extends string>(
  titles: readonly string[],
  topics: Readonly<Record<Name, Topic>>,
): Readonly<Record<Name, readonly string[]>> {
  const entries = Object.entries<Topic>(topics);
  const nameOf = (title: string): string | undefined =>
    (entries.find(([, { words }]) => words.test(title)) ?? entries.at(-1))?.[0];
  const shared = entries.map(([name, { usual }]) => {
    const own = titles.filter((title) => nameOf(title) === name);
    return [name, own.length > 0 ? own : [usual]] as const;
  });
  return asRecord(shared);
}

/** Object.fromEntries forgets the names; these are the ones of the topics. */
const asRecord = <Name extends string>(shared: readonly (readonly [string, readonly string[]])[]) =>
  Object.fromEntries(shared) as Readonly<Record<Name, readonly string[]>>;
