import type { NuggetSpec, Requirement } from '@nugget/contract';
import { jsList } from '../../general/literals.ts';
import type { Part, PartOrder } from '../../general/page/part.ts';
import { type Moment, readMaker, readMoment, showsWords, withIds } from '../moment.ts';
import { template } from '../template.ts';
import { websiteWords } from '../words/index.ts';

const PRESS =
  /\b(press\w*|click\w*|tap|push\w*|touch\w*|drück\w*|klick\w*|pulso|pulsas|pulsar|aprieto|toco|appuie\w*|clique\w*)\b/i;
const OTHER_PARTS =
  /\b(jokes?|witz\w*|chistes?|blagues?|colou?rs?|dark|dunkel|oscuro|sombre|again|reset|restart|next|quiz|timer)\b/i;
const MAKER = /\bbutton (?:that|which|to)\b/i;

/** Buttons with big words: from when-then requirements about pressing, else from "a button that …" in the description. */
export const moments: Part = {
  id: 'moments',
  isNamedIn: (words) => MAKER.test(words) && !OTHER_PARTS.test(words),
  answers: (requirement) => isMoment(requirement) || isMaker(requirement),
  build: (order) => {
    const made = momentsFor(order);
    return {
      show: 'showMoments',
      tests: [template('tests/moments.test.mjs', { titles: order.titles, moments: made.map(asJson) })],
      pieces: [
        {
          name: made.length === 1 ? `Make the ${made[0]?.button ?? ''} button` : 'Make the buttons',
          description: 'Make the buttons, and show their words in big letters when they are pressed.',
          files: [
            template('src/moments.js', { moments: jsList(made.map(asJson)) }),
            template('looks/moments.css'),
          ],
          acceptance: made.map(({ button, says }) => `Pressing "${button}" shows "${says}" in big letters.`),
          summary: `I made ${made.length === 1 ? 'the button' : `${made.length} buttons`} with big words that jump.`,
        },
      ],
    };
  },
};

const WHEN = /^\s*(?:when|whenever|if|wenn|cuando|quand|si)\b/i;

const isMoment = ({ type, description }: Requirement): boolean =>
  (type === 'when_then' || WHEN.test(description)) &&
  PRESS.test(description) &&
  showsWords(description) &&
  !OTHER_PARTS.test(description);

const isMaker = ({ description }: Requirement): boolean =>
  MAKER.test(description) && !OTHER_PARTS.test(description);

const asJson = ({ id, button, says }: Moment) => ({ id, button, says });

function momentsFor({ spec, requirements }: PartOrder): readonly Moment[] {
  const usual = usualWords(spec);
  const read = requirements.map((requirement) =>
    isMoment(requirement)
      ? readMoment(requirement.description, usual)
      : readMaker(requirement.description, usual),
  );
  return withIds(read.length > 0 ? read : [readMaker(spec.nugget.description, usual)]);
}

function usualWords(spec: NuggetSpec) {
  const words = websiteWords(spec.language);
  return { button: words.pressMe, says: words.wow };
}
