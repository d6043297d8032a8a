import type { NuggetSpec } from '@nugget/contract';
import { oneLine } from '../shared/escape.ts';
import { templatesIn } from '../shared/templates.ts';
import { jsList } from './literals.ts';
import type { Choice } from './page/chooseParts.ts';
import type { Part } from './page/part.ts';
import { generalWords } from './words/index.ts';

const template = templatesIn(new URL('./files/', import.meta.url));

/** The list of everything that was wished for. It makes no wish true, it only tells the truth about each. */
export function wishesPart({ beyond }: Choice): Part {
  return {
    id: 'wishes',
    isNamedIn: () => true,
    answers: () => false,
    build: ({ spec }) => {
      const words = generalWords(spec.language);
      const wishes = wishesOf(spec, beyond);
      const built = wishes.filter(({ done }) => done).length;
      const file = template('src/wishes.js', {
        title: words.wishes,
        count: words.count,
        done: words.done,
        notYet: words.notYet,
        wishes: jsList(wishes),
      });
      return {
        show: 'showWishes',
        tests: [template('tests/wishes.test.mjs', { total: wishes.length, built })],
        pieces: [
          {
            name: 'Write down the wishes',
            description: 'List every wish on the page, and say of each whether it is built.',
            files: [file, template('looks/wishes.css')],
            acceptance: ['Nothing is called built that is not.'],
            summary: `I wrote down every wish. Built: ${built} of ${wishes.length}.`,
          },
        ],
      };
    },
  };
}

/** The requirements, or the goal alone where there are none. */
function wishesOf(spec: NuggetSpec, beyond: Choice['beyond']) {
  if (spec.requirements.length === 0) return [{ words: oneLine(spec.nugget.goal), done: false }];
  return spec.requirements.map((requirement) => ({
    words: oneLine(requirement.description),
    done: !beyond.includes(requirement),
  }));
}
