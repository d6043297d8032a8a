import { en } from '../en/index.ts';
import type { Catalogue } from '../startWords.ts';

/** A language that nobody speaks: English in ⟦brackets⟧ with other letters, so that a text that is not from a catalogue stands out. */
export const pseudoWords = (): Catalogue =>
  mapValues(en, (area) => mapValues(area, pseudoText)) as unknown as Catalogue;

const OTHER: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', n: 'ñ', c: 'ç' };

const pseudoText = (text: string): string =>
  `⟦${text.replace(/\{\{.*?\}\}|[aeiounc]/g, (found) => OTHER[found] ?? found)}⟧`;

const mapValues = <T, R>(
  from: Readonly<Record<string, T>>,
  to: (value: T) => R,
): Readonly<Record<string, R>> =>
  Object.fromEntries(Object.entries(from).map(([key, value]) => [key, to(value)]));
