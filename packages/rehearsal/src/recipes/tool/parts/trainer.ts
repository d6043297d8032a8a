import type { Part, PartOrder, Piece } from '../../general/page/part.ts';
import { wordsOf } from '../../shared/requirements.ts';
import { raw } from '../../shared/templates.ts';
import { phrasesFor } from '../../shared/voice/index.ts';
import { wordsFor } from '../../shared/words/index.ts';
import { biggestIn, questionsIn, type Sum, speaksOfSums, sumIn } from '../sums.ts';
import { template } from '../template.ts';
import { toolWords } from '../words/index.ts';

const TRAINER =
  /\b(train(?:er|ing)?|practi[sc]e|maths?|multiplication|times tables?|sums?|einmaleins|rechnen|tablas? de multiplicar|calcul(?:s)?|mental)\b/i;
const AGAIN = /\b(wrong|mistake|again later|falsch|fehler|incorrect[oa]?|error|faux|erreur)\b/i;
const REPORT =
  /\b(report|how i did|tells? me how|practi[sc]e|bericht|üben|informe|practicar|bilan|réviser)\b/i;
const QUESTIONS = /\b(questions?|sums?|fragen|\w*aufgaben|preguntas?|calculs?)\b/i;

export const isTrainer = (words: string): boolean => TRAINER.test(words) && speaksOfSums(words);

/** Asks sums: a wrong one is shown and comes again, and a report at the end says what to practise. */
export const trainer: Part = {
  id: 'trainer',
  isNamedIn: isTrainer,
  belongsTo: (spec) => isTrainer(wordsOf(spec)),
  answers: ({ description }) =>
    (QUESTIONS.test(description) && speaksOfSums(description)) ||
    (AGAIN.test(description) && /answer|antwort|respuesta|réponse/i.test(description)) ||
    REPORT.test(description),
  build: (order) => {
    const sum = sumIn(wordsOf(order.spec));
    return {
      show: 'showTrainer',
      pieces: [questionsPiece(order, sum), roundPiece(), reportPiece(order, sum)],
      assembly: [screenFile(order), keysFile(order)],
      tests: testsFor(order, sum),
    };
  },
};

function sizeOf({ spec, requirements }: PartOrder) {
  const texts = [...requirements.map(({ description }) => description), spec.nugget.description];
  const biggest = biggestIn(texts.join('\n'));
  return { biggest, howMany: questionsIn(texts, biggest) };
}

function questionsPiece(order: PartOrder, sum: Sum): Piece {
  const { biggest, howMany } = sizeOf(order);
  const code = { sign: raw(sum.sign), first: raw(sum.first), answer: raw(sum.answer) };
  return {
    name: 'Make the questions',
    description: `Make ${howMany} different random questions (${sum.sign}) with numbers up to ${biggest}.`,
    files: [template('src/questions.js', { ...code, biggest, howMany })],
    acceptance: [`A round has ${howMany} questions, none of them twice.`],
    summary: `I make ${howMany} new questions for every round, with numbers up to ${biggest}.`,
    isFor: ({ description }) => QUESTIONS.test(description) && !isAgain(description),
  };
}

const roundPiece = (): Piece => ({
  name: 'Make the rules of a round',
  description:
    'Remember which questions wait; a question that was answered wrong goes to the end of the row.',
  files: [template('src/round.js')],
  acceptance: ['A wrong question comes again later in the same round.'],
  summary: 'I made the rules: a wrong answer costs nothing, the question just comes again.',
  isFor: ({ description }) => isAgain(description),
});

function reportPiece({ spec }: PartOrder, sum: Sum): Piece {
  const fixed = wordsFor(spec.language);
  const words = toolWords(spec.language);
  return {
    name: 'Write the report',
    description: 'Tell at the end how many were right at once, and what to practise, the hardest first.',
    files: [
      template('src/report.js', {
        title: fixed.report,
        practise: `${fixed.practise}:`,
        score: words.rightAtOnce,
        nothing: words.nothingToPractise,
        table: sum.id === 'times' ? words.timesTable : words.sumsWith,
        numbers: raw(sum.numbers),
      }),
      template('looks/trainer.css'),
    ],
    acceptance: ['The report names what to practise, the hardest first.'],
    summary: 'I wrote the report: it says how many were right at once and what to practise.',
    isFor: ({ description }) => REPORT.test(description) && !isAgain(description),
  };
}

const isAgain = (description: string): boolean => AGAIN.test(description);

function screenFile({ spec }: PartOrder) {
  const fixed = wordsFor(spec.language);
  const phrases = phrasesFor(spec);
  return template('src/trainer.js', {
    answerLabel: fixed.answer,
    start: fixed.start,
    again: fixed.again,
    progress: fixed.questionOf,
    cheer: `${fixed.correct} ${phrases.cheer}`,
    wrong: `${phrases.oops} {question}. ${toolWords(spec.language).askedAgain}`,
  });
}

function keysFile({ spec }: PartOrder) {
  const { remove, check } = wordsFor(spec.language);
  return template('src/keys.js', { remove, check });
}

/** Each requirement is shown by the test of the module that makes it true. */
function testsFor(order: PartOrder, sum: Sum) {
  const about = (isThis: (description: string) => boolean): readonly string[] => order.titles.filter(isThis);
  const again = about(isAgain);
  const report = about((title) => REPORT.test(title) && !isAgain(title));
  const rest = about((title) => !again.includes(title) && !report.includes(title));
  const size = sizeOf(order);
  return [
    template('tests/questions.test.mjs', {
      ...size,
      answer: raw(sum.answer),
      titles: orElse(rest, 'a round has new questions'),
    }),
    template('tests/round.test.mjs', { titles: orElse(again, 'a wrong question comes again') }),
    template('tests/report.test.mjs', { titles: orElse(report, 'the report says what to practise') }),
    template('tests/keys.test.mjs'),
  ];
}

const orElse = (titles: readonly string[], usual: string): readonly string[] =>
  titles.length > 0 ? titles : [usual];
