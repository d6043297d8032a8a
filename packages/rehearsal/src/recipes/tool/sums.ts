import { countBetween } from '../general/reading/numbers.ts';

/** A kind of sum, as program text: how the first number comes from the second one, `b`, and what the answer is. */
export interface Sum {
  readonly id: 'times' | 'plus' | 'minus' | 'divide';
  readonly sign: string;
  readonly first: string;
  readonly answer: string;
  /** Which of the two numbers a child practises after a mistake. */
  readonly numbers: string;
}

const SUMS: readonly (Sum & { readonly words: RegExp })[] = [
  {
    id: 'times',
    words: /times tables?|multipl|einmaleins|malnehmen|malaufgaben|tablas?\b|tables? de/i,
    sign: '×',
    first: 'pickNumber(random)',
    answer: 'a * b',
    numbers: 'a, b',
  },
  {
    id: 'divide',
    words: /divi[ds]|teilen|geteilt/i,
    sign: '÷',
    first: 'b * pickNumber(random)',
    answer: 'a / b',
    numbers: 'b',
  },
  {
    id: 'minus',
    words: /minus|subtract|take away|subtrah|abziehen|restas?\b|soustra/i,
    sign: '−',
    first: 'b + pickNumber(random)',
    answer: 'a - b',
    numbers: 'b',
  },
  {
    id: 'plus',
    words: /plus|addi|adding|sums?\b|addier|sumas?\b/i,
    sign: '+',
    first: 'pickNumber(random)',
    answer: 'a + b',
    numbers: 'a, b',
  },
];

/** The kind of sum that the words speak of; multiplication where they only say that something is trained. */
export function sumIn(words: string): Sum {
  const named = SUMS.find((sum) => sum.words.test(words)) ?? SUMS[0];
  if (named === undefined) throw new Error('There is at least one kind of sum.');
  return named;
}

export const speaksOfSums = (words: string): boolean => SUMS.some((sum) => sum.words.test(words));

const QUESTION = /^(questions?|sums?|fragen|[a-z]*aufgaben|preguntas|cuentas|calculs)$/i;

/** The biggest number that is multiplied or added: "up to 12 x 12", "bis 10". */
export function biggestIn(words: string): number {
  const found =
    /(?:up to|bis|hasta|jusqu['’]à)\s+(\d{1,3})/i.exec(words) ?? /(\d{1,3})\s*[x×*]\s*\d/i.exec(words);
  return Math.min(100, Math.max(2, Number(found?.[1] ?? 12)));
}

/** How many questions a round has: never more than there are different ones. */
export function questionsIn(texts: readonly string[], biggest: number): number {
  return countBetween(texts, QUESTION, { least: 1, usual: 10, most: Math.min(50, biggest) });
}
