import type { NuggetSpec } from '@nugget/contract';
import { chooseParts } from '../general/page/chooseParts.ts';
import { composePage, type PageTop } from '../general/page/composePage.ts';
import type { Recipe } from '../recipe.ts';
import { htmlText } from '../shared/escape.ts';
import { titleOf } from '../shared/page.ts';
import { phrasesFor } from '../shared/voice/index.ts';
import { TOOL_PARTS } from './parts/index.ts';

/** Something useful: a trainer, a quiz, a timer, a list … whatever of it the words ask for. */
export const tool: Recipe = {
  id: 'tool',
  matches: (spec) => spec.nugget.type === 'tool' && chooseParts(spec, TOOL_PARTS).chosen.length > 0,
  compose: (spec) => {
    const title = titleOf(spec);
    return composePage(spec, {
      choice: chooseParts(spec, TOOL_PARTS),
      title,
      top: greetingLine(spec),
      explanation: `We build "${title}": first the page, then its parts side by side, then we put them together and try everything out.`,
    });
  },
};

const greetingLine = (spec: NuggetSpec): PageTop => ({
  html: `    <p class="hello-line">${htmlText(phrasesFor(spec).hello)}</p>`,
  files: [],
});
