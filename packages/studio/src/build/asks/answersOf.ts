import type { Question } from '@nugget/contract';
import type { Draft } from './keptAnswer.ts';

/** One question's answer as the Agent SDK wants it: labels joined by ", ", or the person's own words. */
function answerOf({ question, multiSelect }: Question, { choices, texts }: Draft): string {
  const own = (texts[question] ?? '').trim();
  const chosen = choices[question] ?? [];
  if (!multiSelect) return chosen.length > 0 ? (chosen[0] ?? '') : own;
  return [...chosen, ...(own === '' ? [] : [own])].join(', ');
}

/** All answers by the text of their question; undefined while one of them is missing. */
export function answersOf(
  questions: readonly Question[],
  draft: Draft,
): Readonly<Record<string, string>> | undefined {
  const answers = questions.map((each) => [each.question, answerOf(each, draft)] as const);
  return answers.every(([, answer]) => answer !== '') ? Object.fromEntries(answers) : undefined;
}
