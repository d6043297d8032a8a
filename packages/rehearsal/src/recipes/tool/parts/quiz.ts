import type { NuggetSpec } from '@nugget/contract';
import { jsList } from '../../general/literals.ts';
import type { Part } from '../../general/page/part.ts';
import { countIn } from '../../general/reading/numbers.ts';
import { wordsOf } from '../../shared/requirements.ts';
import { phrasesFor } from '../../shared/voice/index.ts';
import { wordsFor } from '../../shared/words/index.ts';
import { template } from '../template.ts';
import { type Topic, toolWords } from '../words/index.ts';
import { isTrainer } from './trainer.ts';

const QUIZ = /\b(quiz(?:zes)?|trivia|rätsel|ratespiel|cuestionario|devinettes?|adivinanzas?)\b/i;
const QUESTION = /^(questions?|fragen|preguntas?)$/i;
const QUESTIONS = /\b(questions?|fragen|preguntas?)\b/i;
const POINTS =
  /\b(points?|score|how many (?:i|you) (?:got )?right|punkte|puntos|right answer|richtige antwort)\b/i;

/** As many as each topic has. */
const MOST = 6;

const TOPICS: readonly (readonly [RegExp, Topic])[] = [
  [
    /\b(planets?|space|solar system|stars?|planeten|weltraum|planetas?|espacio|planètes?|espace)\b/i,
    'planets',
  ],
  [/\b(animals?|pets?|dogs?|cats?|zoo|tiere?n?|animales|animaux)\b/i, 'animals'],
  [/\b(general knowledge|the world|everything|allgemeinwissen|cultura general|culture générale)\b/i, 'world'],
];
const ABOUT = /\b(?:about|on|über|sobre|sur)\s+\p{L}/iu;

/** A quiz about what we know: planets, animals, and a bit of everything. About anything else it is beyond us. */
export const quiz: Part = {
  id: 'quiz',
  isNamedIn: (words) => QUIZ.test(words),
  belongsTo: (spec) => QUIZ.test(wordsOf(spec)) && !isTrainer(wordsOf(spec)),
  answers: ({ description }) =>
    (QUIZ.test(description) || QUESTIONS.test(description) || POINTS.test(description)) &&
    (topicIn(description) !== undefined || !ABOUT.test(description)) &&
    (countIn(description, QUESTION) ?? 1) <= MOST,
  build: ({ spec, titles, requirements }) => {
    const topic = topicFor(spec);
    const known = toolWords(spec.language).quizzes[topic];
    const texts = [...requirements.map(({ description }) => description), spec.nugget.description];
    const wished = texts.map((text) => countIn(text, QUESTION)).find((count) => count !== undefined);
    const questions = known.slice(0, Math.max(1, wished ?? MOST));
    const list = questions.map(([question, ...answers]) => ({ question, answers }));
    return {
      show: 'showQuiz',
      tests: [template('tests/quiz.test.mjs', { titles, count: questions.length })],
      pieces: [
        {
          name: 'Write the questions',
          description: `Write ${questions.length} questions with three answers each into src/quizQuestions.js.`,
          files: [template('src/quizQuestions.js', { questions: jsList(list) })],
          acceptance: ['Each question has exactly one right answer.'],
          summary: questionsSummary(spec, topic),
          isFor: ({ description }) => QUESTIONS.test(description) || QUIZ.test(description),
        },
        {
          name: 'Make the quiz',
          description: 'Ask in a new order every time, say how each answer was, and count the right ones.',
          files: [template('src/quiz.js', screenWords(spec)), template('looks/quiz.css')],
          acceptance: ['The points at the end are the number of right answers.'],
          summary: 'I made the quiz: it mixes questions and answers and counts the right ones.',
        },
      ],
    };
  },
};

const topicIn = (text: string): Topic | undefined => TOPICS.find(([words]) => words.test(text))?.[1];

const topicFor = (spec: NuggetSpec): Topic =>
  topicIn([spec.nugget.goal, spec.nugget.description].join('\n')) ??
  spec.requirements.map(({ description }) => topicIn(description)).find((topic) => topic !== undefined) ??
  'world';

function questionsSummary(spec: NuggetSpec, topic: Topic): string {
  const written = `I wrote questions about ${topic === 'world' ? 'a bit of everything' : topic}.`;
  if (topic !== 'world' || !ABOUT.test(spec.nugget.goal)) return written;
  return `${written} I am a script and know too little about your subject: write your own into src/quizQuestions.js.`;
}

function screenWords(spec: NuggetSpec) {
  const fixed = wordsFor(spec.language);
  const phrases = phrasesFor(spec);
  return {
    start: fixed.start,
    again: fixed.again,
    progress: fixed.questionOf,
    cheer: `${fixed.correct} ${phrases.cheer}`,
    rightAnswer: `${phrases.oops} ${fixed.theRightAnswer}`,
    score: toolWords(spec.language).rightAnswers,
  };
}
