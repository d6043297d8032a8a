import type { Composition, Recipe } from '../recipe.ts';
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
    const composition = composePage(spec, {
      choice: { ...choice, chosen: [...choice.chosen, wishes] },
      title: titleOf(spec),
      top: framedPicture(spec),
      explanation:
        'We build a small page with the parts that we know how to make, and a list that says honestly of every wish whether it is built.',
    });
    return spec.nugget.type === 'hardware' ? withoutBoard(composition) : composition;
  },
};

const NO_BOARD =
  'I am a script: in this version the rehearsal crew cannot build for boards, so nothing runs on one.';

/** Says in the plan and in the last builder's words that no board is programmed. */
function withoutBoard(composition: Composition): Composition {
  const last = composition.tasks.findLast(({ role }) => role === 'builder');
  return {
    ...composition,
    explanation: `${composition.explanation} ${NO_BOARD}`,
    tasks: composition.tasks.map((task) =>
      task === last ? { ...task, summary: `${task.summary} ${NO_BOARD}` } : task,
    ),
  };
}
