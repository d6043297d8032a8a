import type { Part } from '../../general/page/part.ts';
import { capitalised } from '../../general/reading/subject.ts';
import { oneLine, shortened } from '../../shared/escape.ts';
import { wordsOf } from '../../shared/requirements.ts';
import { wordsFor } from '../../shared/words/index.ts';
import { template } from '../template.ts';
import { websiteWords } from '../words/index.ts';

const LIST =
  /\b(to-?\s?dos?|(?:shopping |wish ?)?lists?|checklists?|einkaufsliste|wunschliste|aufgaben|listen?|listas?|tareas|listes?|tâches)\b/iu;
/** What one does with a list, at the beginning of a wish: "tick things off", "I can add homework". */
const DEED =
  /^\s*(?:(?:i|you) can |let me )?(?:add|remove|delete|tick|check off|cross off|abhaken|hinzufügen|löschen|añadir|borrar|tachar|ajouter|enlever|cocher)(?!\p{L})/iu;
const TITLE = /\b((?:list of|liste von|lista de|liste de)\s+[^.,;!?]{2,40})/iu;

/** A list to add to, tick off and tidy up; it is still there tomorrow. */
export const list: Part = {
  id: 'list',
  isNamedIn: (words) => LIST.test(words),
  belongsTo: (spec) => LIST.test(wordsOf(spec)),
  answers: ({ description }) => LIST.test(description) || DEED.test(description),
  build: ({ spec, titles, requirements }) => {
    const words = { ...wordsFor(spec.language), ...websiteWords(spec.language) };
    const texts = [...requirements.map(({ description }) => description), spec.nugget.goal];
    const named = texts.map((text) => TITLE.exec(oneLine(text))?.[1]).find((title) => title !== undefined);
    return {
      show: 'showList',
      tests: [template('tests/list.test.mjs', { titles })],
      pieces: [
        {
          name: 'Make the list',
          description: 'Make a list where things can be added, ticked off and removed, and that is kept.',
          files: [
            template('src/list.js', {
              title: named === undefined ? words.list : capitalised(shortened(named, 50), spec.language),
              what: words.newOnTheList,
              add: words.add,
              remove: words.remove,
            }),
            template('looks/list.css'),
          ],
          acceptance: ['Things can be added, ticked and removed, and are still there after reloading.'],
          summary: 'I made the list; it begins empty and remembers what you write.',
        },
      ],
    };
  },
};
