import type { NuggetSpec, Requirement } from '@nugget/contract';
import type { RecipeFile, RecipeQuestion } from '../recipe.ts';
import { type Templates, templatesIn, type Values } from '../shared/templates.ts';
import { type Phrases, phrasesFor } from '../shared/voice/index.ts';
import { type Words, wordsFor } from '../shared/words/index.ts';
import { type Pictures, picturesFor } from './pictures.ts';
import { type GameWish, readWish } from './wish.ts';

export type FeatureId =
  | 'move'
  | 'fall'
  | 'collect'
  | 'maze'
  | 'quiz'
  | 'crash'
  | 'score'
  | 'lives'
  | 'clock'
  | 'levels'
  | 'best'
  | 'ending';

/** Where a feature is plugged into the page and into main.js. Every list may be empty. */
export interface Plug {
  /** What main.js imports: name in braces and file, such as `{ score } from './score.js'`. */
  readonly imports: readonly string[];
  /** Names of parts, as they stand in main.js's list; their order is together.ts's business. */
  readonly parts: readonly string[];
  /** Statements of main.js that run once. */
  readonly wiring: readonly string[];
  /** What a browser test may see: name to expression. */
  readonly shows: Readonly<Record<string, string>>;
  /** HTML for the row of numbers, the buttons and the end. */
  readonly numbers: string;
  readonly buttons: string;
  readonly ending: string;
}

/** A feature as this game has it. */
export interface Built {
  readonly files: readonly RecipeFile[];
  readonly tests: readonly RecipeFile[];
  readonly plug: Partial<Plug>;
  readonly questions?: readonly RecipeQuestion[];
}

/** One thing that a game can have: a file here and an entry in features/index.ts. */
export interface Feature {
  readonly id: FeatureId;
  /** The name of its task. */
  readonly name: string;
  /** What it makes true, in one sentence for a child. */
  does(design: Design): string;
  answers(requirement: Requirement, wish: GameWish): boolean;
  /** Features that it cannot be without. */
  readonly needs: readonly FeatureId[];
  /** True where the feature makes sense and the spec's words ask for it. */
  isWanted(wish: GameWish): boolean;
  build(design: Design): Built;
}

/** Everything that the features of one game share. */
export interface Design {
  readonly spec: NuggetSpec;
  readonly wish: GameWish;
  readonly pictures: Pictures;
  readonly words: Words;
  readonly phrases: Phrases;
  has(id: FeatureId): boolean;
  /** Fills a template of game/files. */
  readonly file: Templates;
}

const file = templatesIn(new URL('./files/', import.meta.url));

export function designFor(spec: NuggetSpec, ids: ReadonlySet<FeatureId>): Design {
  const wish = readWish(spec);
  return {
    spec,
    wish,
    pictures: picturesFor(wish.words),
    words: wordsFor(spec.language),
    phrases: phrasesFor(spec),
    has: (id) => ids.has(id),
    file,
  };
}

/** A filled template under another name. */
export function named(path: string, made: RecipeFile): RecipeFile {
  return { ...made, path };
}

/** A filled template as one of the nugget's tests. Templates have other names, so that nothing here runs them. */
export function asTest(name: string, made: RecipeFile): RecipeFile {
  return named(`tests/${name}.test.mjs`, made);
}

/** The fixed words as values for templates: `word.score` and so on. */
export function wordValues(words: Words): Values {
  return Object.fromEntries(Object.entries(words).map(([name, text]) => [`word.${name}`, text]));
}

/** One number of the row above the game: label and `<output>` with that id. */
export function numberRow({ file: fill }: Design, id: string, label: string): string {
  return fill('html/number.html', { id, label }).text;
}
