import type { Part, PartOrder } from '../../general/page/part.ts';
import { countBetween } from '../../general/reading/numbers.ts';
import { phrasesFor } from '../../shared/voice/index.ts';
import { wordsFor } from '../../shared/words/index.ts';
import { shareTitles } from '../shareTitles.ts';
import { template, testFile } from '../template.ts';
import { playWords } from '../words/index.ts';

const GAME = /\b(snake|schlangen?|serpiente|culebra|serpent)\b/i;
const EATS =
  /\b(eats?|eating|apples?|food|grows?|longer|points?|scores?|faster|frisst|äpfel|wächst|punkte|come|manzanas?|crece|mange|pommes?|grandit)\b/iu;
const ENDS =
  /\b(walls?|itself|game over|over|again|best|remember|high ?score|wand|vorbei|nochmal|rekord|pared|fin|récord|mur|perdu)\b/iu;
const MOVES =
  /\b(arrows?|keys?|swipes?|steers?|moves?|turns?|buttons?|pfeil\w*|tasten?|lenk\w*|flechas?|mover?|mueve|flèches?|dirige\w*)\b/iu;

/** The snake that eats, grows, and must not bite itself. */
export const snake: Part = {
  id: 'snake',
  isNamedIn: (words) => GAME.test(words),
  answers: ({ description }) => [EATS, ENDS, MOVES, GAME].some((words) => words.test(description)),
  build: (order) => ({
    show: 'showSnake',
    tests: [
      testFile(
        'rules',
        shareTitles(order.titles, {
          eats: { words: EATS, usual: 'the snake eats and grows' },
          ends: { words: ENDS, usual: 'the wall ends the game' },
          moves: { words: MOVES, usual: 'the snake goes where you steer it' },
        }),
      ),
    ],
    settings: settingsFor(order),
    pieces: [
      {
        name: 'Make the rules of the snake',
        description: 'Let the snake move, turn, eat and grow, and know when it bumps into something.',
        files: [template('src/rules.js')],
        acceptance: ['The snake grows when it eats, and a wall or its own tail ends the game.'],
        summary: 'I made the rules: where the snake goes, what it eats, and when it is over.',
      },
      {
        name: 'Paint the snake',
        description:
          'Paint the field, the snake with its eyes, and what it eats, in the colours of the page.',
        files: [template('src/paint.js'), template('looks/snake.css')],
        acceptance: ['The picture is sharp on every screen.'],
        summary: 'I painted the snake; it looks where it goes.',
        isFor: ({ description }) => /\b(paint|draw|looks?|eyes?|colou?r)/i.test(description),
      },
    ],
    assembly: [template('src/snake.js', { words: screenWords(order) })],
  }),
};

function settingsFor({ spec, requirements }: PartOrder) {
  const texts = [...requirements.map(({ description }) => description), spec.nugget.description];
  const speedsUp = texts.some((text) => /\b(faster|schneller|más rápido|plus vite)\b/iu.test(text));
  const points = countBetween(texts, /^(points?|punkte|puntos?)$/i, { least: 1, usual: 1, most: 100 });
  const snakeWords = /\b(snake|schlange|serpiente|culebra|serpent)\b/i;
  return [
    {
      name: 'SNAKE_SPEED',
      value: 6,
      says: 'How many steps the snake makes in a second.',
      kind: 'speed',
      of: snakeWords,
      harder: 'more',
      least: 2,
      most: 20,
    },
    {
      name: 'FASTER',
      value: speedsUp ? 0.3 : 0,
      says: 'So many steps a second come on top with every bite.',
      kind: 'speed',
      of: /\bfaster and faster\b/i,
      harder: 'more',
      least: 0,
      most: 2,
    },
    {
      name: 'SNAKE_LENGTH',
      value: 4,
      says: 'How long the snake is at the beginning, in squares.',
      kind: 'size',
      of: /\b(snake|long|short|länge|larga|longue?)\b/i,
      harder: 'more',
      least: 2,
      most: 8,
    },
    {
      name: 'FIELD',
      value: 17,
      says: 'How wide and how high the field is, in squares.',
      kind: 'size',
      of: /\b(fields?|board|feld|campo|terrain)\b/i,
      harder: 'less',
      least: 10,
      most: 30,
    },
    {
      name: 'POINTS_A_BITE',
      value: points,
      says: 'How many points a bite is worth.',
      kind: 'points',
      of: /\b(scores?|points?|punkte|puntos)\b/i,
      least: 1,
      most: 100,
    },
  ] as const;
}

function screenWords({ spec }: PartOrder) {
  const { start, playAgain, score, best, gameOver, up, down, left, right } = wordsFor(spec.language);
  const { over } = phrasesFor(spec);
  const { hello, field } = playWords(spec.language).snake;
  return {
    hello,
    field,
    start,
    again: playAgain,
    score,
    best,
    over: gameOver,
    comment: over,
    up,
    down,
    left,
    right,
  };
}
