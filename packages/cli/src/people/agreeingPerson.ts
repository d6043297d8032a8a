import { words } from '../words/en.ts';
import { answersOf, type Person } from './person.ts';

/** Says yes at every gate and takes the first option of every question: `--yes`. */
export function createAgreeingPerson(): Person {
  return {
    decide: async () => ({ approved: true, feedback: '' }),
    answer: async ({ questions }) =>
      answersOf(
        questions.map((question) => [question, [question.options[0]?.label ?? words.asks.youChoose]]),
      ),
  };
}
