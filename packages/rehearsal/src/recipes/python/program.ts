import type { NuggetSpec, Requirement } from '@nugget/contract';
import type { Built } from '../general/page/part.ts';
import type { Answering } from '../shared/requirements.ts';
import { type Templates, templatesIn } from '../shared/templates.ts';

/** A program for the command line that we can write. A new one is one file and one entry in programs/index.ts. */
export interface Program extends Answering {
  /** Do these words ask for it? */
  isNamedIn(words: string): boolean;
  build(order: ProgramOrder): Built;
  /** How to use it, in the child's language; for the README. */
  how(language: string): string;
}

export interface ProgramOrder {
  readonly spec: NuggetSpec;
  readonly title: string;
  /** The requirements that the program makes true. */
  readonly requirements: readonly Requirement[];
  /** Titles for the tests that show what was asked. */
  readonly titles: readonly string[];
  /** Titles for the test of the whole program. */
  readonly wholeTitles: readonly string[];
}

/** The files of one program, or of all of them. */
export const filesOfProgram = (id: string): Templates =>
  templatesIn(new URL(`./files/${id === '' ? '' : `${id}/`}`, import.meta.url));

/** The titles that are about something; where there is none, what the test shows in our own words. */
export function titlesAbout(titles: readonly string[], words: RegExp, usual: string): readonly string[] {
  const own = titles.filter((title) => words.test(title));
  return own.length > 0 ? own : [usual];
}
