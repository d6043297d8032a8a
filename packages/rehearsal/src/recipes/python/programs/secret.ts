import type { Setting } from '../../shared/settings.ts';
import { filesOfProgram, type Program, type ProgramOrder, titlesAbout } from '../program.ts';
import { pythonWords } from '../words/index.ts';

const template = filesOfProgram('secret');

const SECRET =
  /\b(secret (?:codes?|messages?|language|writing)|ciphers?|encrypt\w*|decrypt\w*|geheim\w*|código secreto|mensajes? secretos?|code secret|messages? secrets?)\b/iu;
const CRACK = /\b(crack\w*|break|guess|trying|knack\w*|descifr\w*|adivin\w*|casser|deviner)\b/iu;
const TURNS = /\b(hide\w*|read|message|number|code|nachricht|zahl|mensaje|número|message|nombre)\b/iu;

/** Hides messages by moving every letter on, reads them again, and cracks them. */
export const secret: Program = {
  id: 'secret',
  isNamedIn: (words) => SECRET.test(words),
  answers: ({ description }) => [SECRET, CRACK, TURNS].some((words) => words.test(description)),
  how: (language) => pythonWords(language).secret.how,
  build: (order) => ({
    settings: SETTINGS,
    pieces: [
      {
        name: 'Hide and read messages',
        description: 'Move every letter of a message on by the secret number, and back again.',
        files: [template('cipher.py')],
        acceptance: ['What was hidden with a number is read again with the same number.'],
        summary: 'I made the secret code: every letter moves on, and commas stay where they are.',
        isFor: ({ description }) => !CRACK.test(description),
      },
      {
        name: 'Crack a code',
        description: 'Try all numbers, and choose the text that looks most like real words.',
        files: [template('cracker.py')],
        acceptance: ['A code is cracked without its number.'],
        summary: 'I made the cracker: it tries all numbers and looks for letters that words are full of.',
        isFor: ({ description }) => CRACK.test(description),
      },
    ],
    assembly: [mainFile(order)],
    tests: testFiles(order),
  }),
};

const SETTINGS: readonly Setting[] = [
  {
    name: 'BIGGEST_NUMBER',
    value: 25,
    says: 'The biggest secret number that can be used.',
    kind: 'count',
    of: /\b(numbers?|zahl(?:en)?|números?|nombres?)\b/iu,
    harder: 'more',
    least: 5,
    most: 25,
  },
];

function mainFile({ spec, title }: ProgramOrder) {
  const { stopWord, secret: words } = pythonWords(spec.language);
  const { hideWord, readWord, crackWord, welcome, help, badNumber, cracked } = words;
  return template('main.py', {
    title,
    stopWord,
    hideWord,
    readWord,
    crackWord,
    welcome,
    help,
    badNumber,
    cracked,
  });
}

function testFiles({ spec, titles, wholeTitles }: ProgramOrder) {
  const { stopWord, secret: words } = pythonWords(spec.language);
  const { hideWord, readWord, help } = words;
  const cracks = titlesAbout(titles, CRACK, 'a code is cracked');
  const rest = titles.filter((title) => !cracks.includes(title));
  return [
    template('tests/test_cipher.py', {
      titles: rest.length > 0 ? rest : ['a message is hidden and found again'],
    }),
    template('tests/test_cracker.py', { titles: cracks }),
    template('tests/test_main.py', { titles: wholeTitles, stopWord, hideWord, readWord, help }),
  ];
}
