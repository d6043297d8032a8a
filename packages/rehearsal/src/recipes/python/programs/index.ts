import type { Program } from '../program.ts';
import { dice } from './dice.ts';
import { guess } from './guess.ts';
import { secret } from './secret.ts';
import { todo } from './todo.ts';

/** The programs that we can write, in order of choice. A new one is one file and one entry. */
const PROGRAMS: readonly Program[] = [dice, secret, guess, todo];

/** The program that the words ask for: the goal counts first. A list goes with everything. */
export function programFor(texts: readonly string[]): Program {
  const named = texts.map((text) => PROGRAMS.find((program) => program.isNamedIn(text)));
  return named.find((program) => program !== undefined) ?? todo;
}

export const isKnownProgram = (words: string): boolean =>
  PROGRAMS.some((program) => program.isNamedIn(words));
