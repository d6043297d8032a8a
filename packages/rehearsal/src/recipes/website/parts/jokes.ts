import { jsList } from '../../general/literals.ts';
import type { Part } from '../../general/page/part.ts';
import { countIn } from '../../general/reading/numbers.ts';
import { template } from '../template.ts';
import { websiteWords } from '../words/index.ts';

const JOKE = /^(jokes?|witze?|chistes?|blagues?)$/i;
const MACHINE =
  /\b(press\w*|button|click\w*|every time|new|next|another|machine|day|knopf|botón|bouton|neue[nr]?|nuevo|nouvelle)\b/iu;

const ANY_JOKE = /\b(jokes?|witz(?:e|en)?|chistes?|blagues?)\b/i;
const OTHER_TOPIC =
  /\b(?:about|über|sobre|sur)\s+(?!(?:(?:the|my|cute|funny|die|den|los|les|des)\s+)?(?:animals?|pets?|tiere?n?|animales|animaux|mascotas|haustiere)\b)/iu;

/** As many as each language's list has. */
const MOST_JOKES = 12;

/** A joke each press, never the same twice in a row; all of them about animals, and friendly. */
export const jokes: Part = {
  id: 'jokes',
  isNamedIn: (words) => ANY_JOKE.test(words),
  answers: ({ description }) =>
    ANY_JOKE.test(description) &&
    !OTHER_TOPIC.test(description) &&
    (countIn(description, JOKE) ?? 1) <= MOST_JOKES,
  build: ({ spec, titles, requirements }) => {
    const words = websiteWords(spec.language);
    const atLeast = Math.max(1, ...requirements.map(({ description }) => countIn(description, JOKE) ?? 1));
    const list = words.jokes.map(({ question, answer }) => ({ question, answer }));
    return {
      show: 'showJokes',
      tests: [template('tests/jokes.test.mjs', { titles, count: atLeast })],
      pieces: [
        {
          name: 'Build the joke machine',
          description:
            'Show a joke, and another one each time the button is pressed, never the same twice in a row.',
          files: [template('src/jokes.js', { button: words.anotherJoke }), template('looks/jokes.css')],
          acceptance: ['Each press shows a joke that was not shown just before.'],
          summary: 'I built the machine: it begins with the joke of today and then picks by chance.',
          isFor: ({ description }) => MACHINE.test(description),
        },
        {
          name: 'Write the jokes',
          description: `Write ${list.length} friendly animal jokes into src/jokeList.js.`,
          files: [template('src/jokeList.js', { jokes: jsList(list) })],
          acceptance: [`There are ${list.length} jokes, and nobody is laughed at.`],
          summary: `I wrote ${list.length} friendly jokes, all about animals.`,
          isFor: ({ description }) => !MACHINE.test(description) || countIn(description, JOKE) !== undefined,
        },
      ],
    };
  },
};
