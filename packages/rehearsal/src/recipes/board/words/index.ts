import { inLanguage } from '../../general/reading/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

/** What a page that talks to a board says. */
export interface BoardWords {
  readonly slider: string;
  readonly happy: string;
  readonly sad: string;
  readonly looking: string;
  readonly connected: string;
  readonly alone: string;
  readonly unknown: string;
  readonly yes: string;
  readonly no: string;
  readonly on: string;
  readonly off: string;
}

/** One file and one entry a language. */
const LANGUAGES = { en, es, fr, de };

export const boardWords = (language: string): BoardWords => inLanguage(LANGUAGES, language);
