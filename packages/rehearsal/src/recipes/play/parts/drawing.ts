import { jsList } from '../../general/literals.ts';
import type { Part, PartOrder } from '../../general/page/part.ts';
import { shareTitles } from '../shareTitles.ts';
import { template, testFile } from '../template.ts';
import { playWords } from '../words/index.ts';

const TOY =
  /\b((?:drawing|painting|doodle|colou?ring) (?:tool|board|app|pad|page|program|machine|game)|(?:paint|draw|doodle)(?:ing)? (?:with|on|pictures?)|mal(?:programm|tafel|brett)|zeichen(?:brett|tafel|programm)|pizarra|programa (?:de|para) dibuj\w+|dibujar|dessiner|tableau de dessin)\b/iu;
const UNDOES =
  /\b(undo|back|clear|new (?:sheet|page|paper)|start over|wipe|rückgängig|zurück|löschen|deshacer|borrar|annuler|effacer)\b/iu;
const MIRRORS =
  /\b(mirror\w*|kaleidoscope|symmetr\w*|four times|spiegel\w*|espejo|simetr\w*|miroir|symétri\w*)\b/iu;
const DRAWS =
  /\b(draw\w*|paint\w*|brush\w*|colou?rs?|rainbow|fingers?|mouse|thick|thin|saves?|keep|malen?|zeichn\w*|pinsel|farben?|dibuj\w*|pincel\w*|colores|dessin\w*|pinceaux?|couleurs?)\b/iu;

const CSS = ['#1d1d22', '#d7263d', '#f46a1f', '#f7b801', '#2e9e4f', '#1f6fd6', '#7a3fc4', 'rainbow'] as const;

/** Paper, brushes, a rainbow and a magic mirror. */
export const drawing: Part = {
  id: 'drawing',
  isNamedIn: (words) => TOY.test(words),
  answers: ({ description }) => [UNDOES, MIRRORS, DRAWS].some((words) => words.test(description)),
  reaches: ({ description }) =>
    /\b(draw\w*|paint\w*|undo)\b/i.test(description) &&
    !/\b(upload|share|print|email|animat)/i.test(description),
  build: (order) => ({
    show: 'showDrawing',
    tests: [
      testFile(
        'strokes',
        shareTitles(order.titles, {
          undoes: { words: UNDOES, usual: 'the last stroke can be taken back' },
          mirrors: { words: MIRRORS, usual: 'the mirror draws everything four times' },
          draws: { words: DRAWS, usual: 'a stroke follows the finger' },
        }),
      ),
    ],
    settings: [
      {
        name: 'BRUSH',
        value: 16,
        says: 'How thick the middle brush is, in thousandths of the paper.',
        kind: 'size',
        of: /\b(brush\w*|lines?|strokes?|pens?|thick|thin|pinsel|striche?|pincel|trazos?|pinceau|traits?)\b/i,
        least: 4,
        most: 60,
      },
    ],
    pieces: [
      {
        name: 'Make the strokes',
        description: 'Keep a picture as a list of strokes, with a way back, a rainbow and a mirror.',
        files: [template('src/strokes.js')],
        acceptance: ['Every stroke can be taken back.', 'The mirror draws a stroke four times.'],
        summary: 'I made the strokes: they can be taken back one by one, and mirrored.',
      },
      {
        name: 'Make the paper',
        description: 'Make the paper and the pots of paint look like a real drawing board.',
        files: [template('looks/drawing.css')],
        acceptance: ['Colours have a name that can be heard.'],
        summary: 'I made the paper and the pots of paint.',
        isFor: ({ description }) => /\b(paper|colou?rs?|look)/i.test(description),
      },
    ],
    assembly: [
      template('src/drawing.js', {
        words: playWords(order.spec.language).drawing,
        colours: coloursOf(order),
      }),
    ],
  }),
};

function coloursOf({ spec }: PartOrder) {
  const { names } = playWords(spec.language).drawing;
  return jsList(CSS.map((css, at) => ({ name: names[at] ?? css, css })));
}
