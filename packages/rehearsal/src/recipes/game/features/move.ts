import type { RecipeFile } from '../../recipe.ts';
import { asTest, type Design, type Feature, named } from '../design.ts';

const WAYS =
  /\b(?:arrow|keys?\b|keyboard|touch|mov(?:e|es|ing)\b|steer|fl(?:y|ies)\b|walk|run|drive|swim|left|right)/i;

/** Words that say that something else moves, or that something happens on a touch. */
const NOT_ME = /\b(?:touches|touched|hits?|falls?|falling|score|best)\b/i;

export const move: Feature = {
  id: 'move',
  name: 'Make it move',
  needs: [],
  does: ({ pictures }) =>
    `The arrow keys and the buttons under the picture move the ${pictures.player.called}; it stays in the picture.`,
  answers: ({ description }) => WAYS.test(description) && !NOT_ME.test(description),
  isWanted: ({ kind }) => kind !== 'quiz',
  build: (design) => ({
    files: [
      playerFile(design),
      design.file('src/controls.js'),
      named('src/pictures/player.js', design.file(`pictures/player/${design.pictures.player.template}.js`)),
    ],
    tests: [asTest('move', design.file(`tests/${testOf(design)}.mjs`))],
    plug: {
      imports: ["{ controls, listenToControls } from './controls.js'", "{ player } from './player.js'"],
      parts: ['controls', 'player'],
      wiring: ['listenToControls();'],
      shows: { [design.pictures.player.name]: 'game.player' },
      buttons: design.file(isSideways(design) ? 'html/leftRight.html' : 'html/fourWays.html', design.words)
        .text,
    },
  }),
};

const isSideways = ({ wish }: Design): boolean => wish.kind === 'arcade' && wish.falls;

function playerFile(design: Design): RecipeFile {
  if (design.wish.kind === 'maze') return named('src/player.js', design.file('variants/playerMaze.js'));
  const variant = isSideways(design) ? 'playerBottom' : 'playerAnywhere';
  return named('src/player.js', design.file(`variants/${variant}.js`));
}

function testOf(design: Design): string {
  if (design.wish.kind === 'maze') return 'moveMaze';
  return isSideways(design) ? 'moveBottom' : 'moveAnywhere';
}
