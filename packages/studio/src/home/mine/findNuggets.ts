import type { NuggetSummary } from '@nugget/contract';

/** The nuggets whose name holds every word of the search; capitals and accents do not count. */
export function findNuggets(nuggets: readonly NuggetSummary[], search: string): readonly NuggetSummary[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return nuggets.filter(({ name }) => words.every((word) => plain(name).includes(word)));
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
