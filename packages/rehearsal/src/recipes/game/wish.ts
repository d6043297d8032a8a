import type { NuggetSpec } from '@nugget/contract';
import { between, numberBefore, numbersIn } from '../shared/numbers.ts';
import { wordsOf } from '../shared/requirements.ts';

/** arcade: you move and things happen around you. maze: you look for the way. quiz: you answer questions. */
export type GameKind = 'arcade' | 'maze' | 'quiz';

/** What the child's words mean for a game. */
export interface GameWish {
  readonly kind: GameKind;
  /** Goal, description and requirements, to look for words. */
  readonly words: string;
  /** Something to keep away from. */
  readonly hasDanger: boolean;
  /** Something to catch or pick up. */
  readonly hasTreasure: boolean;
  /** Things fall, so the player stays at the bottom. */
  readonly falls: boolean;
  /** The spec has a requirement of type timer. */
  readonly hasTimer: boolean;
  readonly seconds: number;
  readonly lives: number;
  /** Undefined where no number of levels is named. */
  readonly levels: number | undefined;
  readonly questions: number;
  /** A number of finds that wins; undefined where none is named. */
  readonly winAt: number | undefined;
}

const DANGER =
  /\b(?:dodg|avoid|asteroid|meteor|bombs?\b|obstacle|enem(?:y|ies)|monster|ghost|hits? me|dangerous|escape|crash)/i;
const TREASURE = /\b(?:collect|catch|pick(?:s|ed|ing)? up|gather|eats?\b|coins?\b|gems?\b|treasure|grab)/i;
const FALL = /\b(?:fall|drop(?:s|ping)?\b|rain(?:s|ing)?\b|from the (?:top|sky)|come down)/i;

export function readWish(spec: NuggetSpec): GameWish {
  const words = wordsOf(spec);
  const hasTreasure = TREASURE.test(words);
  const falls = FALL.test(words);
  const hasDanger = DANGER.test(words) || (falls && !hasTreasure);
  return {
    kind: kindOf(words),
    words,
    hasDanger,
    // A game in which nothing happens is none: where the words name neither, there is something to pick up.
    hasTreasure: hasTreasure || !hasDanger,
    falls: falls || hasDanger,
    hasTimer: spec.requirements.some(({ type }) => type === 'timer'),
    seconds: secondsIn(words),
    lives: between(1, numberBefore(words, /^(?:lives|hearts)$/) ?? 3, 9),
    levels: positive(numberBefore(words, /^levels$/), 20),
    questions: between(3, numberBefore(words, /^questions$/) ?? 8, 12),
    winAt: winAtIn(words),
  };
}

function kindOf(words: string): GameKind {
  if (/\b(?:maze|labyrinth)/i.test(words)) return 'maze';
  return /\b(?:quiz|trivia|questions?)\b/i.test(words) ? 'quiz' : 'arcade';
}

function secondsIn(words: string): number {
  const minutes = numberBefore(words, /^minutes?$/) ?? (/\ba minute\b/i.test(words) ? 1 : undefined);
  const seconds = numberBefore(words, /^seconds?$/) ?? (minutes === undefined ? 60 : minutes * 60);
  return between(5, seconds, 600);
}

/** "collect 10 stars to win", "catch five apples and you win". */
function winAtIn(words: string): number | undefined {
  const line = words.split('\n').find((text) => TREASURE.test(text) && /\bwin/i.test(text));
  return positive(numbersIn(line ?? '')[0], 200);
}

const positive = (value: number | undefined, most: number): number | undefined =>
  value === undefined || value < 1 ? undefined : Math.min(value, most);
