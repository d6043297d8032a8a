import { inLanguage } from '../../recipes/general/reading/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

/** What the crew says about a report, in the child's language. */
export interface ReportWords {
  /** Begins the name of the test: `{report}`. */
  readonly title: string;
  /** `{name}` in `{path}` went from `{from}` to `{to}`. */
  readonly changed: string;
  readonly look: string;
  /** After `{count}` tests were written. */
  readonly tested: string;
  /** `{report}` was not understood, or is as far as it goes. */
  readonly lost: string;
  /** What it can change, `{names}` of settings among them. */
  readonly knows: string;
  readonly broken: string;
}

/** One file and one entry a language. */
const LANGUAGES = { en, es, fr, de };

export const reportWords = (language: string): ReportWords => inLanguage(LANGUAGES, language);
