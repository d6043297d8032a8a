import type { QuizQuestion, QuizTopic } from './index.ts';

const PAIRS: readonly (readonly [number, number])[] = [
  [3, 4],
  [6, 7],
  [8, 9],
  [7, 7],
  [4, 9],
  [12, 3],
  [6, 8],
  [5, 11],
  [9, 9],
  [7, 8],
];

/** The wrong answers are the ones that children really give: the neighbours in the table, and the sum. */
function multiplication([one, other]: readonly [number, number]): QuizQuestion {
  const answers = [one * other, one * (other + 1), (one - 1) * other, one + other];
  return { ask: `${one} × ${other} = ?`, answers: [...new Set(answers)].map(String) };
}

export const SUMS: QuizTopic = {
  topic: 'multiplication',
  words: /\b(?:maths?|mathematics|sums?|numbers?|times tables?|multiplication|calculat)/i,
  questions: PAIRS.map(multiplication),
};
