import type { NuggetSpec } from '@nugget/contract';
import { chooseParts } from '../general/page/chooseParts.ts';
import { composePage, type PageTop } from '../general/page/composePage.ts';
import type { Recipe } from '../recipe.ts';
import { htmlText } from '../shared/escape.ts';
import { titleOf } from '../shared/page.ts';
import { raw, templatesIn } from '../shared/templates.ts';
import { phrasesFor } from '../shared/voice/index.ts';
import { lightDark } from '../website/parts/lightDark.ts';
import { storyPart } from './storyPart.ts';
import { storyWords } from './words/index.ts';

const template = templatesIn(new URL('./files/', import.meta.url));

/** A story in which the child chooses what happens. */
export const story: Recipe = {
  id: 'story',
  matches: ({ nugget }) => nugget.type === 'story',
  compose: (spec) =>
    composePage(spec, {
      choice: chooseParts(spec, [lightDark, storyPart]),
      title: titleOf(spec),
      top: openBook(spec),
      explanation:
        'We write the scenes and the endings, make the paths between them, collect the endings that are found, and bind it all into a book.',
    }),
};

function openBook(spec: NuggetSpec): PageTop {
  const picture = template('book.svg', { label: raw(htmlText(storyWords(spec.language).book)) }).text;
  const html = `    <figure class="open-book">
${picture.trimEnd()}
      <figcaption>${htmlText(phrasesFor(spec).hello)}</figcaption>
    </figure>`;
  return { html, files: [] };
}
