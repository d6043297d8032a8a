import { oneLine } from '../../shared/escape.ts';
import { filesOfProgram, type Program, type ProgramOrder } from '../program.ts';
import { pythonWords } from '../words/index.ts';

const template = filesOfProgram('todo');

const LIST =
  /\b(to-?\s?dos?|lists?|tasks?|chores|homework|aufgaben|listen?|tareas|listas?|tâches|listes?)\b/i;

const DEED = /^\s*(?:(?:i|you) can |let me )?(?:add|remove|delete|tick|check off|cross off)\b/i;

/** A list for the command line. Where nothing else fits, it begins with the child's own wishes on it. */
export const todo: Program = {
  id: 'todo',
  isNamedIn: (words) => LIST.test(words),
  answers: ({ description }) => LIST.test(description) || DEED.test(description),
  how: (language) => pythonWords(language).todo.how,
  build: (order) => ({
    pieces: [
      {
        name: 'Make the list',
        description: 'Add, tick and remove things, and write the list down.',
        files: [template('tasks.py')],
        acceptance: ['Things can be added, ticked and removed.'],
        summary: 'I made the list.',
      },
      {
        name: 'Keep the list',
        description: 'Keep the list in a file, and go on kindly when the file is broken.',
        files: [template('storage.py')],
        acceptance: ['The list is still there after closing the program.'],
        summary: 'I keep the list in list.json.',
        isFor: ({ description }) =>
          /\b(save|keep|remember|speicher|merk|guarda|recuerda|garde)/i.test(description),
      },
    ],
    assembly: [mainFile(order)],
    tests: [
      template('tests/test_tasks.py', {
        titles: order.titles.length > 0 ? order.titles : ['things are added, ticked and removed'],
      }),
      template('tests/test_main.py', { titles: order.wholeTitles }),
    ],
  }),
};

function mainFile({ spec, requirements }: ProgramOrder) {
  const { stopWord, todo: words } = pythonWords(spec.language);
  const { addWord, doneWord, removeWord, welcome, nothing, help } = words;
  const wishes = spec.requirements.filter((requirement) => !requirements.includes(requirement));
  const first = requirements.length > 0 ? [] : wishes.map(({ description }) => oneLine(description));
  return template('main.py', { stopWord, addWord, doneWord, removeWord, welcome, nothing, help, first });
}
