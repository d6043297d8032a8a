import type { ErrorCode } from '../errors.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

/** One entry a language; a missing language falls back to English. */
const CATALOGUES: ReadonlyMap<string, Readonly<Record<ErrorCode, string>>> = new Map(
  Object.entries({ de, en, es, fr }),
);

/** The languages that have words of their own, as the first part of a BCP 47 tag. */
export const WORD_LANGUAGES: readonly string[] = [...CATALOGUES.keys()];

/** The child's words for an error, in the language of the spec (BCP 47; only the first part counts). */
export function childWords(code: ErrorCode, language: string): string {
  const [short = ''] = language.toLowerCase().split('-');
  return (CATALOGUES.get(short) ?? en)[code];
}
