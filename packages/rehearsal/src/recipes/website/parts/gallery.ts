import type { Part } from '../../general/page/part.ts';
import { countIn } from '../../general/reading/numbers.ts';
import { htmlText } from '../../shared/escape.ts';
import { DRAWINGS, type Drawing, drawingFor, drawingHtml } from '../drawing.ts';
import { template } from '../template.ts';
import { type WebsiteWords, websiteWords } from '../words/index.ts';

const GALLERY =
  /\b(galler(?:y|ies)|photos?|pictures\b(?! frame)|drawings|album|bilder|fotos?|galerie|galería|imágenes|dibujos|images|dessins)/iu;
const PICTURE = /^(pictures?|photos?|drawings?|bilder|fotos?|imágenes|dibujos?|images?|dessins?)$/iu;
const USUAL = 4;

/** Drawn pictures on a wall; each can be seen big. */
export const gallery: Part = {
  id: 'gallery',
  isNamedIn: (words) => GALLERY.test(words),
  answers: ({ description }) =>
    GALLERY.test(description) && (countIn(description, PICTURE) ?? 1) <= DRAWINGS.length,
  build: ({ spec, titles, requirements }) => {
    const words = websiteWords(spec.language);
    const texts = [...requirements.map(({ description }) => description), spec.nugget.description];
    const wished = texts.map((text) => countIn(text, PICTURE)).find((count) => count !== undefined) ?? USUAL;
    const count = Math.min(DRAWINGS.length, Math.max(1, wished));
    const first = drawingFor(spec);
    const drawings = [first, ...DRAWINGS.filter((drawing) => drawing !== first)].slice(0, count);
    return {
      show: 'showGallery',
      html: wallHtml(words, drawings),
      tests: [template('tests/gallery.test.mjs', { titles, count })],
      pieces: [
        {
          name: 'Hang the gallery',
          description: `Hang ${count} drawn pictures on a wall; pressing one shows it big.`,
          files: [
            template('src/gallery.js', { next: words.nextPicture, close: words.close }),
            template('looks/gallery.css'),
          ],
          acceptance: [`${count} pictures hang side by side, and each can be seen big.`],
          summary: `I hung ${count} pictures. They are drawn by us: I cannot make photos, but you can put yours into index.html.`,
        },
      ],
    };
  },
};

function wallHtml(words: WebsiteWords, drawings: readonly Drawing[]): string {
  const pictures = drawings.map(
    (drawing) => `<button class="on-the-wall">\n${drawingHtml(drawing, words.drawings[drawing])}\n</button>`,
  );
  return `\n<h2>${htmlText(words.gallery)}</h2>\n<div class="wall">\n${pictures.join('\n')}\n</div>\n`;
}
