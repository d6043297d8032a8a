import { inLanguage } from '../../general/reading/language.ts';
import type { Drawing } from '../drawing.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

export interface Joke {
  readonly question: string;
  readonly answer: string;
}

/** The words of a page's parts. `{name}` stands for what the page is about. */
export interface WebsiteWords {
  readonly drawings: Readonly<Record<Drawing, string>>;
  readonly facts: {
    readonly title: string;
    readonly hint: string;
    /** About somebody with a name of their own. */
    readonly somebody: readonly string[];
    readonly something: readonly string[];
    /** For more facts than we have; `{number}` counts them. */
    readonly yours: string;
  };
  readonly pressMe: string;
  readonly wow: string;
  readonly counted: string;
  readonly anotherJoke: string;
  readonly jokes: readonly Joke[];
  readonly gallery: string;
  readonly nextPicture: string;
  readonly close: string;
  readonly colour: string;
  readonly lightDark: string;
  readonly list: string;
  readonly newOnTheList: string;
  readonly yourName: string;
  readonly sayHello: string;
  /** `…` stands for the name. */
  readonly hello: string;
  readonly helloYou: string;
  readonly face: { readonly slider: string; readonly happy: string; readonly sad: string };
}

/** One file and one entry a language. */
const LANGUAGES = { en, es, fr, de };

export const websiteWords = (language: string): WebsiteWords => inLanguage(LANGUAGES, language);
