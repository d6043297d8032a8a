import type { ExplainWords } from './words/index.ts';

/** The templates that are one sentence, not a table of words. */
export type Sentence = {
  [Key in keyof ExplainWords]: ExplainWords[Key] extends string ? Key : never;
}[keyof ExplainWords];

/** What a summary counts or names. */
export type Thing = keyof ExplainWords['things'];

/** What was understood of one line: a sentence, and the names and values to put into it. */
export interface Reading {
  readonly sentence: Sentence;
  readonly values: Readonly<Record<string, string>>;
  /** Where a summary counts it; with the name that it has. */
  readonly thing?: Thing;
  readonly name?: string;
}

/** One pattern of a language; `read` is given what its groups found, '' for those that found nothing. */
export interface Pattern {
  readonly words: RegExp;
  read(groups: readonly string[]): Reading;
}

/** Reads one line, trimmed; undefined where no pattern fits. */
export type LineReader = (line: string) => Reading | undefined;

/** The first pattern that fits reads the line. */
export const readerOf =
  (patterns: readonly Pattern[]): LineReader =>
  (line) => {
    for (const { words, read } of patterns) {
      const found = words.exec(line);
      if (found !== null) return read(found.slice(1).map((group) => group ?? ''));
    }
    return undefined;
  };

const LONGEST = 90;

/** A piece of program as it stands in a sentence: without a note or a brace at its end, and not too long. */
export function asCode(text: string): string {
  const bare = text
    .trim()
    .replace(/[;,{]+$/, '')
    .trim();
  return bare.length <= LONGEST ? bare : `${bare.slice(0, LONGEST - 1)}…`;
}
