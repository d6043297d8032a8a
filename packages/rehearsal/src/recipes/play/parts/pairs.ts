import type { Part, PartOrder } from '../../general/page/part.ts';
import { countBetween } from '../../general/reading/numbers.ts';
import type { Json } from '../../shared/escape.ts';
import { type Raw, raw } from '../../shared/templates.ts';
import { wordsFor } from '../../shared/words/index.ts';
import { DRAWINGS, drawingFor, drawingHtml } from '../../website/drawing.ts';
import { websiteWords } from '../../website/words/index.ts';
import { template, testFile } from '../template.ts';
import { playWords } from '../words/index.ts';

const GAME =
  /\b(memory(?:[ -]card)? game|memory cards?|matching (?:cards?|pairs?|game)|(?:card )?matching game|find (?:the |all )?(?:\w+ )?pairs|memory[- ]?spiel|paare finden|juego de (?:memoria|parejas)|jeu de (?:mémoire|paires)|memory)\b/iu;
const TALK =
  /\b(cards?|pairs?|pictures?|turns?|match(?:es|ing)?|flip(?:s|ped|ping)?|fewest|best|record|again|won|win|found|karten?|paare?|züge|nochmal|cartas?|parejas?|turnos?|cartes?|paires?|tours?)\b/iu;
const PAIR = /^(pairs?|paare?|parejas?|paires?)$/iu;

/** A memory game: turn two cards over, find the pairs. */
export const pairs: Part = {
  id: 'pairs',
  isNamedIn: (words) => GAME.test(words),
  answers: ({ description }) => TALK.test(description),
  reaches: ({ description }) => /\bflip/i.test(description),
  build: (order) => ({
    show: 'showPairs',
    tests: [testFile('deck', { titles: order.titles })],
    settings: settingsFor(order),
    pieces: [
      {
        name: 'Make the deck',
        description: 'Mix the cards, turn them over two at a time, and know what is a pair.',
        files: [template('src/deck.js')],
        acceptance: ['Two equal pictures stay open, two different ones are hidden again.'],
        summary: 'I made the rules of the deck; the cards are mixed anew in every game.',
      },
      {
        name: 'Draw the cards',
        description: 'Draw a picture for every pair, and the look of the table.',
        files: [
          template('src/pictures.js', { pictures: picturesLiteral(order) }),
          template('looks/pairs.css'),
        ],
        acceptance: ['Every pair has a picture of its own.'],
        summary: 'I drew the pictures with a few shapes each.',
        isFor: ({ description }) => /\b(pictures?|draw|bilder?|dibujos?|images?)\b/i.test(description),
      },
    ],
    assembly: [template('src/pairs.js', { words: screenWords(order) })],
  }),
};

function settingsFor({ spec, requirements }: PartOrder) {
  const texts = [...requirements.map(({ description }) => description), spec.nugget.description];
  const value = countBetween(texts, PAIR, { least: 2, usual: 8, most: 10 });
  return [
    {
      name: 'PAIRS',
      value,
      says: 'How many pairs lie on the table, 10 at most.',
      kind: 'count',
      of: /\b(pairs?|cards?|paare?|karten?|parejas?|cartas?|paires?|cartes?)\b/i,
      harder: 'more',
      least: 2,
      most: 10,
    },
    {
      name: 'LOOKING_SECONDS',
      value: 1.5,
      says: 'How long two different cards stay open, in seconds.',
      kind: 'pause',
      of: /\b(cards?|turn(?:s|ed)? (?:back|over)|look|karten?|cartas?|cartes?)\b/i,
      harder: 'less',
      least: 0.5,
      most: 6,
    },
  ] as const;
}

/** All pictures with their names, those of what the nugget is about first. */
function picturesLiteral({ spec }: PartOrder): Raw {
  const names = websiteWords(spec.language).drawings;
  const first = drawingFor(spec);
  const drawings = [first, ...DRAWINGS.filter((drawing) => drawing !== first)];
  const entries = drawings.map((drawing) => {
    const picture = drawingHtml(drawing, '').replace(' role="img" aria-label=""', ' aria-hidden="true"');
    return `  ${drawing}: {\n    name: ${JSON.stringify(names[drawing])},\n    drawing: \`\n${picture}\`,\n  },`;
  });
  return raw(`{\n${entries.join('\n')}\n}`);
}

function screenWords({ spec }: PartOrder): Json {
  return { ...playWords(spec.language).pairs, again: wordsFor(spec.language).playAgain };
}
