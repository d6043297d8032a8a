import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

export type WordName = keyof typeof en;
export type Words = Readonly<Record<WordName, string>>;

/** One file and one entry a language. */
const LANGUAGES: Readonly<Record<string, Words>> = { en, es, fr, de };

/** The fixed words of a page in the spec's language (only its first part counts), else in English. */
export function wordsFor(language: string): Words {
  const short = language.toLowerCase().split('-')[0] ?? 'en';
  return (Object.hasOwn(LANGUAGES, short) ? LANGUAGES[short] : en) ?? en;
}
