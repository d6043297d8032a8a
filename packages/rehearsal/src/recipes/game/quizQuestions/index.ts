import type { NuggetSpec } from '@nugget/contract';
import { wordsOf } from '../../shared/requirements.ts';
import { ANIMALS } from './animals.ts';
import { EARTH } from './earth.ts';
import { SPACE } from './space.ts';
import { SUMS } from './sums.ts';

/** The first answer is the right one. */
export interface QuizQuestion {
  readonly ask: string;
  readonly answers: readonly string[];
}

export interface QuizTopic {
  /** As it stands in a sentence: "questions about …". */
  readonly topic: string;
  readonly words: RegExp;
  readonly questions: readonly QuizQuestion[];
}

const TOPICS: readonly QuizTopic[] = [ANIMALS, SPACE, EARTH, SUMS];

const MIXED: QuizTopic = {
  topic: 'animals, space and the earth, mixed',
  words: /./,
  questions: [ANIMALS, SPACE, EARTH].flatMap(({ questions }) => questions.slice(0, 5)),
};

/** The topic that the child's words name, else a mix. In other languages than English there are only sums. */
export function questionsFor(spec: NuggetSpec): QuizTopic {
  if (!/^en\b/i.test(spec.language)) return SUMS;
  const words = wordsOf(spec);
  return TOPICS.find((topic) => topic.words.test(words)) ?? MIXED;
}
