import { de } from './de.ts';
import type { DoorWords } from './doorWords.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

const CATALOGUES: readonly DoorWords[] = [en, es, fr, de];

/** The words for a browser's `accept-language`: the first language of its list that we speak, else English. */
export function doorWords(acceptLanguage = ''): DoorWords {
  const wanted = acceptLanguage.split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  const spoken = wanted.map((language) => CATALOGUES.find((words) => words.language === language));
  return spoken.find((words) => words !== undefined) ?? en;
}
