import type { NuggetSpec, NuggetType } from '@nugget/contract';
import { chooseParts } from '../general/page/chooseParts.ts';
import { composePage } from '../general/page/composePage.ts';
import type { Part } from '../general/page/part.ts';
import type { Recipe } from '../recipe.ts';
import { htmlText } from '../shared/escape.ts';
import { titleOf } from '../shared/page.ts';
import { phrasesFor } from '../shared/voice/index.ts';
import { lightDark } from '../website/parts/lightDark.ts';
import { cake } from './parts/cake.ts';
import { TOYS } from './parts/index.ts';

/** A toy on a page: a snake, a memory game, a pet, a music pad, a drawing board or a birthday cake. */
export const play: Recipe = {
  id: 'play',
  matches: (spec) => toyFor(spec) !== undefined,
  compose: (spec) => {
    const title = titleOf(spec);
    const toy = toyFor(spec);
    return composePage(spec, {
      choice: chooseParts(spec, [...(toy === undefined ? [] : [toy]), lightDark]),
      title,
      top: {
        html: `    <p class="hello-line">${htmlText(phrasesFor(spec).hello)}</p>`,
        files: [],
      },
      explanation: `We build "${title}": first the page, then its parts side by side, then we put them together and try everything out.`,
    });
  },
};

/** Who asks for a page about music wants a page; only a birthday page is a toy. */
const TOYS_OF: Readonly<Record<NuggetType, readonly Part[]>> = {
  game: TOYS,
  tool: TOYS,
  general: TOYS,
  website: [cake],
  story: [],
  hardware: [],
};

/** "A quiz about music", but not "a quiz and a music pad". */
const QUIZ = /\b(?:quiz|trivia)\b(?!.*\b(?:game|board|pad)\b)/is;

/** The toy that the goal names, or else the description. A quiz is something else, whatever it is about. */
function toyFor({ nugget }: NuggetSpec): Part | undefined {
  const named = [nugget.goal, nugget.description].filter((words) => !QUIZ.test(words));
  return named.flatMap((words) => TOYS_OF[nugget.type].filter((toy) => toy.isNamedIn(words)))[0];
}
