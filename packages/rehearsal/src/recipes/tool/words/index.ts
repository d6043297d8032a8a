import { inLanguage } from '../../general/reading/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

export const TOPICS = ['planets', 'animals', 'world'] as const;
export type Topic = (typeof TOPICS)[number];

/** The question, its right answer, and two wrong ones. */
export type QuizQuestion = readonly [question: string, right: string, wrong: string, alsoWrong: string];

/** The words of the tools. `{…}` stands for what the program puts in. */
export interface ToolWords {
  /** After a right answer to `{right}` of `{total}` questions at the first try. */
  readonly rightAtOnce: string;
  readonly rightAnswers: string;
  readonly askedAgain: string;
  readonly nothingToPractise: string;
  readonly timesTable: string;
  readonly sumsWith: string;
  readonly units: string;
  readonly roll: string;
  readonly noZero: string;
  readonly quizzes: Readonly<Record<Topic, readonly QuizQuestion[]>>;
}

/** One file and one entry a language. */
const LANGUAGES = { en, es, fr, de };

export const toolWords = (language: string): ToolWords => inLanguage(LANGUAGES, language);
