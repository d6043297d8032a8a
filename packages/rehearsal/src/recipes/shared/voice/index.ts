import type { NuggetSpec } from '@nugget/contract';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { type Tone, toneOf } from './tone.ts';

export { TONES, type Tone } from './tone.ts';

/** What a nugget says in one tone: short, kind, never about the child's worth. */
export interface Phrases {
  /** On the first screen. */
  readonly hello: string;
  /** Something went well. */
  readonly cheer: string;
  /** Something went wrong. */
  readonly oops: string;
  /** The end, after a loss. */
  readonly over: string;
  /** The end, after a win or a job done. */
  readonly won: string;
}

export type Voice = Readonly<Record<Tone, Phrases>>;

/** One file and one entry a language. */
const VOICES: Readonly<Record<string, Voice>> = { en, es, fr, de };

/** The phrases for the spec's personality, in its language, else in English. */
export function phrasesFor(spec: NuggetSpec): Phrases {
  const short = spec.language.toLowerCase().split('-')[0] ?? 'en';
  const voice = Object.hasOwn(VOICES, short) ? VOICES[short] : en;
  return (voice ?? en)[toneOf(spec)];
}
