import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Narration } from './narration.ts';

export type { Narration };

/** One entry a language; a missing language falls back to English. */
const CATALOGUES: Readonly<Record<string, Narration>> = { en, es, fr, de };

/** Nugget's own words in the language of a spec (BCP 47; only the first part counts). */
export function narration(language: string): Narration {
  const short = language.toLowerCase().split('-')[0] ?? '';
  return (Object.hasOwn(CATALOGUES, short) ? CATALOGUES[short] : undefined) ?? en;
}
