import { inLanguage } from '../../general/reading/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

/** Where the story happens: its name, "in it", and what one sees there. */
export interface Place {
  readonly name: string;
  readonly inside: string;
  readonly around: string;
}

/** A scene and two things to do in it; where they lead is the graph's business. */
export interface SceneWords {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly ways: readonly [string, string];
}

export interface EndingWords {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** The choice that leads here. */
  readonly way: string;
}

/**
 * A story that fits every creature and place. In texts `{creature}`, `{place}`, `{inside}` and `{around}` stand for
 * those; with a large first letter they begin a sentence.
 */
export interface StoryWords {
  readonly book: string;
  readonly creatures: readonly (readonly [RegExp, string])[];
  readonly places: readonly (readonly [RegExp, Place])[];
  readonly someCreature: string;
  readonly somePlace: Place;
  /** Said first where the hero has a name. */
  readonly youAre: string;
  /** A third thing to do in any scene. */
  readonly wander: string;
  /** The first one opens the story, the last one is where it is decided. */
  readonly scenes: readonly SceneWords[];
  readonly endings: readonly EndingWords[];
}

/** One file and one entry a language. */
const LANGUAGES = { en, es, fr, de };

export const storyWords = (language: string): StoryWords => inLanguage(LANGUAGES, language);
