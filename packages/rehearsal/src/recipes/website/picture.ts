import type { NuggetSpec } from '@nugget/contract';
import type { PageTop } from '../general/page/composePage.ts';
import { htmlText } from '../shared/escape.ts';
import { phrasesFor } from '../shared/voice/index.ts';
import { drawingFor, drawingHtml } from './drawing.ts';
import { websiteWords } from './words/index.ts';

/** A framed drawing of what the page is about, with a hello in the tone that was asked for. */
export function framedPicture(spec: NuggetSpec): PageTop {
  const drawing = drawingFor(spec);
  const label = websiteWords(spec.language).drawings[drawing];
  const html = `    <figure class="picture-frame">
      <!-- You can put a photo of your own here instead of this drawing. -->
${drawingHtml(drawing, label)}
      <figcaption>${htmlText(phrasesFor(spec).hello)}</figcaption>
    </figure>`;
  return { html, files: [] };
}
