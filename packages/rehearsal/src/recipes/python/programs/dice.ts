import { countIn } from '../../general/reading/numbers.ts';
import { filesOfProgram, type Program, type ProgramOrder, titlesAbout } from '../program.ts';
import { pythonWords } from '../words/index.ts';

const template = filesOfProgram('dice');

const DICE = /\b(dice|die|rolls?|rolling|\d*d\d+|würf\w*|dados?|tirad\w*|dés?|lancers?)\b/i;
const HISTORY =
  /\b(history|last|remember|verlauf|letzten?|historial|últim[oa]s|historique|derniers?)(?!\p{L})/iu;
const ROLL = /^(rolls?|throws?|würfe|tiradas|lancers?)$/i;
const MOST_KEPT = 1000;
const USUALLY_KEPT = 10;

/** Rolls dice like 2d6 or d20+3 and keeps a history. */
export const dice: Program = {
  id: 'dice',
  isNamedIn: (words) => /\b(dice|würfel\w*|dados|dés)\b/i.test(words),
  answers: ({ description }) =>
    (DICE.test(description) || HISTORY.test(description)) && (countIn(description, ROLL) ?? 1) <= MOST_KEPT,
  how: (language) => pythonWords(language).dice.how,
  build: (order) => {
    const keep = keptRolls(order);
    const { notDice, tooMany, badSides } = pythonWords(order.spec.language).dice;
    return {
      pieces: [
        {
          name: 'Understand dice',
          description: 'Read dice like 2d6 or d20+3, and say kindly what is wrong with others.',
          files: [template('dice.py', { notDice, tooMany, badSides })],
          acceptance: ['2d6, d20 and d20+3 are understood; nonsense gets a kind answer.'],
          summary: 'I taught the program to read dice; up to 100 dice with up to 1000 sides.',
          isFor: ({ description }) => !HISTORY.test(description),
        },
        {
          name: 'Roll the dice',
          description: 'Roll every die by chance, add the numbers up and write them down as one line.',
          files: [template('roller.py')],
          acceptance: ['Every number is between 1 and the number of sides.'],
          summary: 'I made the rolling. With a seed it repeats itself, so that it can be tested.',
          isFor: ({ description }) => /\broll|würf|tir|lanc/i.test(description) && !HISTORY.test(description),
        },
        {
          name: 'Keep the history',
          description: `Keep the last ${keep} rolls, also when the program was closed.`,
          files: [template('history.py', { keep })],
          acceptance: [`The history has the last ${keep} rolls.`],
          summary: `I keep the last ${keep} rolls in rolls.json.`,
          isFor: ({ description }) => HISTORY.test(description),
        },
      ],
      assembly: [mainFile(order)],
      tests: testFiles(order, keep),
    };
  },
};

function keptRolls({ spec, requirements }: ProgramOrder): number {
  const texts = [...requirements.map(({ description }) => description), spec.nugget.description];
  const wished = texts.map((text) => countIn(text, ROLL)).find((count) => count !== undefined);
  return Math.min(MOST_KEPT, Math.max(1, wished ?? USUALLY_KEPT));
}

function mainFile({ spec, title }: ProgramOrder) {
  const { stopWord, seedHelp, dice: words } = pythonWords(spec.language);
  const { historyWord, noRolls, welcome, diceHelp } = words;
  return template('main.py', { title, stopWord, seedHelp, historyWord, noRolls, welcome, diceHelp });
}

function testFiles({ titles, wholeTitles }: ProgramOrder, keep: number) {
  const history = titlesAbout(titles, HISTORY, 'the last rolls are kept');
  const rest = titles.filter((title) => !history.includes(title));
  return [
    template('tests/test_dice.py', { titles: rest.length > 0 ? rest : ['dice are understood'] }),
    template('tests/test_history.py', { titles: history, keep }),
    template('tests/test_main.py', { titles: wholeTitles }),
  ];
}
