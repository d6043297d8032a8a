import { filesOfProgram, type Program, type ProgramOrder } from '../program.ts';
import { pythonWords } from '../words/index.ts';

const template = filesOfProgram('guess');

const GUESS = /\b(guess\w*|too (?:low|high)|secret number|errat\w*|rate[nt]?|adivin\w*|devin\w*)\b/i;
const TRIES = /\b(tries|attempts|best|record|versuche|rekord|intentos|récord|essais)\b/i;

/** Thinks of a number and lets the child guess it. */
export const guess: Program = {
  id: 'guess',
  isNamedIn: (words) => GUESS.test(words),
  answers: ({ description }) => GUESS.test(description) || TRIES.test(description),
  how: (language) => pythonWords(language).guess.how,
  build: (order) => {
    const { guess: words } = pythonWords(order.spec.language);
    const { tooLow, tooHigh, right } = words;
    const biggest = biggestNumber(order);
    return {
      pieces: [
        {
          name: 'Make the rules',
          description: `Think of a number from 1 to ${biggest} and say whether a guess is too low or too high.`,
          files: [template('game.py', { biggest, tooLow, tooHigh, right })],
          acceptance: ['The hints lead to the number.'],
          summary: `I made the rules, with numbers from 1 to ${biggest}.`,
          isFor: ({ description }) => !TRIES.test(description),
        },
        {
          name: 'Keep the best result',
          description: 'Remember the fewest tries that anybody has needed.',
          files: [template('best.py')],
          acceptance: ['Only a better result is kept.'],
          summary: 'I keep the best result in best.txt.',
          isFor: ({ description }) => TRIES.test(description),
        },
      ],
      assembly: [mainFile(order)],
      tests: [
        template('tests/test_game.py', { titles: orUsual(order.titles), biggest }),
        template('tests/test_main.py', { titles: order.wholeTitles }),
      ],
    };
  },
};

const orUsual = (titles: readonly string[]): readonly string[] =>
  titles.length > 0 ? titles : ['the hints lead to the number'];

function biggestNumber({ spec, requirements }: ProgramOrder): number {
  const texts = [
    spec.nugget.goal,
    spec.nugget.description,
    ...requirements.map(({ description }) => description),
  ];
  const named = /(?:1|one|uno|un|eins)\s+(?:to|and|bis|und|a|y|à|et)\s+(\d{1,6})/i.exec(
    texts.join('\n'),
  )?.[1];
  return Math.max(2, Number(named ?? 100));
}

function mainFile({ spec, title }: ProgramOrder) {
  const { seedHelp, guess: words } = pythonWords(spec.language);
  const { noNumber, welcome, tries, newBest } = words;
  return template('main.py', { title, seedHelp, noNumber, welcome, tries, newBest });
}
