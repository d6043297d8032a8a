import type { NuggetSpec } from '@nugget/contract';
import { chooseParts } from '../general/page/chooseParts.ts';
import { composePage } from '../general/page/composePage.ts';
import { subjectOf } from '../general/reading/subject.ts';
import type { Recipe } from '../recipe.ts';
import { cards } from './parts/cards.ts';
import { WEBSITE_PARTS } from './parts/index.ts';
import { framedPicture } from './picture.ts';

/** A page about something: a framed picture, and the parts that its words ask for. */
export const website: Recipe = {
  id: 'website',
  matches: ({ nugget }) => nugget.type === 'website',
  compose: (spec) => {
    const { title } = subjectOf(spec);
    return composePage(spec, {
      choice: choiceFor(spec),
      title,
      top: framedPicture(spec),
      explanation: `We build a page called "${title}": first the page itself, then its parts side by side, then we put them together and try everything out.`,
    });
  },
};

/** A page with nothing on it gets fact cards: they go with everything. */
function choiceFor(spec: NuggetSpec) {
  const choice = chooseParts(spec, WEBSITE_PARTS);
  return choice.chosen.length > 0 ? choice : { ...choice, chosen: [{ part: cards, requirements: [] }] };
}
