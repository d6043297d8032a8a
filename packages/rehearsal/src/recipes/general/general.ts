import type { Recipe } from '../recipe.ts';
import { titleOf } from '../shared/page.ts';
import { TOOL_PARTS } from '../tool/parts/index.ts';
import { WEBSITE_PARTS } from '../website/parts/index.ts';
import { framedPicture } from '../website/picture.ts';
import { chooseParts } from './page/chooseParts.ts';
import { composePage } from './page/composePage.ts';
import { wishesPart } from './wishesPart.ts';

/** The parts of tools fit a page too, except those that pages have in a form of their own. */
const ALL_PARTS = [
  ...WEBSITE_PARTS,
  ...TOOL_PARTS.filter(({ id }) => WEBSITE_PARTS.every((part) => part.id !== id)),
];

/** Anything: a small page with the parts that the words ask for, and an honest list of all the wishes. */
export const general: Recipe = {
  id: 'general',
  matches: () => true,
  compose: (spec) => {
    const choice = chooseParts(spec, ALL_PARTS);
    const wishes = { part: wishesPart(choice), requirements: [] };
    return composePage(spec, {
      choice: { ...choice, chosen: [...choice.chosen, wishes] },
      title: titleOf(spec),
      top: framedPicture(spec),
      explanation:
        'We build a small page with the parts that we know how to make, and a list that says honestly of every wish whether it is built.',
    });
  },
};
