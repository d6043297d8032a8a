/** A text as one of the given words; undefined for any other. */
export const oneOf = <const Word extends string>(words: readonly Word[], text: string): Word | undefined =>
  words.find((word) => word === text);
