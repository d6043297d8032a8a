import { asTest, type Feature, wordValues } from '../design.ts';
import { questionsFor } from '../quizQuestions/index.ts';

export const quiz: Feature = {
  id: 'quiz',
  name: 'Ask the questions',
  needs: ['ending'],
  does: (design) =>
    `It asks questions about ${questionsFor(design.spec).topic} and says at once whether the answer was right.`,
  answers: ({ description }) => /\b(?:quiz|trivia|questions?|answers?|choices?|ask)\b/i.test(description),
  isWanted: ({ kind }) => kind === 'quiz',
  build: ({ file, spec, wish, words, phrases }) => {
    const { questions } = questionsFor(spec);
    const howMany = Math.min(wish.questions, questions.length);
    return {
      files: [
        file('src/quiz.js', { ...wordValues(words), howMany, cheer: `${words.correct} ${phrases.cheer}` }),
        file('src/questions.js', { questions: questions.map(({ ask, answers }) => ({ ask, answers })) }),
        file('src/shuffled.js'),
      ],
      tests: [asTest('quiz', file('tests/quiz.mjs'))],
      plug: {
        imports: ["{ quiz } from './quiz.js'"],
        parts: ['quiz'],
        buttons: file('html/question.html').text,
        shows: { question: 'game.questions[game.number]' },
      },
    };
  },
};
