import { inLanguage } from '../../general/reading/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

/** The words of the toys. `{…}` stands for what the program puts in. */
export interface PlayWords {
  readonly pairs: {
    readonly found: string;
    readonly turns: string;
    readonly best: string;
    readonly hidden: string;
    readonly pair: string;
    readonly noPair: string;
    readonly won: string;
  };
  readonly snake: { readonly hello: string; readonly field: string };
  readonly music: {
    readonly hello: string;
    readonly sound: string;
    /** A soft, a hollow and a buzzing one. */
    readonly sounds: readonly [string, string, string];
    readonly pads: string;
    readonly pad: string;
    readonly record: string;
    readonly stop: string;
    readonly play: string;
    readonly recording: string;
    readonly notes: string;
  };
  readonly drawing: {
    readonly paper: string;
    readonly colours: string;
    readonly brushes: string;
    readonly sizes: readonly [string, string, string];
    readonly mirror: string;
    readonly undo: string;
    readonly clear: string;
    readonly save: string;
    readonly strokes: string;
    /** Black, red, orange, yellow, green, blue, purple, rainbow. */
    readonly names: readonly [string, string, string, string, string, string, string, string];
  };
  readonly pet: {
    readonly someName: string;
    readonly hearts: string;
    readonly needs: Readonly<Record<'food' | 'fun' | 'energy', string>>;
    readonly cares: Readonly<Record<'food' | 'fun' | 'energy', string>>;
    readonly moods: Readonly<Record<'happy' | 'fine' | 'hungry' | 'bored' | 'tired', string>>;
  };
  readonly cake: {
    readonly cake: string;
    readonly candle: string;
    readonly left: string;
    /** To `{name}`. */
    readonly happy: string;
    /** Where the child named nobody. */
    readonly happyYou: string;
    readonly again: string;
  };
}

/** One file and one entry a language. */
const LANGUAGES = { en, es, fr, de };

export const playWords = (language: string): PlayWords => inLanguage(LANGUAGES, language);
