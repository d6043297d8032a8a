import type { Part } from './part.ts';

/** A part that is known by its words, both in requirements and in the goal. */
export function wordedPart({
  id,
  words,
  build,
}: Pick<Part, 'id' | 'build'> & { readonly words: RegExp }): Part {
  return {
    id,
    isNamedIn: (text) => words.test(text),
    answers: ({ description }) => words.test(description),
    build,
  };
}
