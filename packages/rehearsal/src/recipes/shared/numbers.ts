const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];

const TENS: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
  hundred: 100,
};

/** The numbers in a text, written as figures or as English words, in their order. */
export function numbersIn(text: string): readonly number[] {
  return (text.toLowerCase().match(/\d+|[a-z]+/g) ?? []).flatMap((word) => {
    if (/^\d/.test(word)) return [Number(word)];
    const named = WORDS.indexOf(word);
    if (named >= 0) return [named];
    const tens = Object.hasOwn(TENS, word) ? TENS[word] : undefined;
    return tens === undefined ? [] : [tens];
  });
}

/** The number that stands before such a word, as in "three lives": at most two words apart. */
export function numberBefore(text: string, noun: RegExp): number | undefined {
  const words = text.toLowerCase().match(/\d+|\p{L}+/gu) ?? [];
  const at = words.findIndex((word) => noun.test(word));
  return words
    .slice(Math.max(0, at - 3), Math.max(0, at))
    .flatMap((word) => numbersIn(word))
    .at(-1);
}

export const between = (least: number, value: number, most: number): number =>
  Math.max(least, Math.min(most, value));
