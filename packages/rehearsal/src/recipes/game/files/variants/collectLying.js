import { endGame } from './game.js';
import { drawAt } from './pictures/drawAt.js';
import { drawTreasure } from './pictures/treasure.js';
import { touches } from './touches.js';

export const HOW_MANY = 4; // lie in the picture at the same time
export const SIZE = 16; // of each, in pixels
const WIN_AT = '{{winAt}}'; // so many finds win the game; 0 means that it goes on

function newTreasure(game) {
  return {
    x: 24 + game.random() * (game.width - 48),
    y: 24 + game.random() * (game.height - 48),
    size: SIZE,
  };
}

/** Good things that lie around. Walk over one to pick it up; a new one appears somewhere else. */
export const collect = {
  start(game) {
    game.treasures = Array.from({ length: HOW_MANY }, () => newTreasure(game));
  },

  update(game) {
    game.treasures = game.treasures.map((treasure) => {
      if (!touches(game.player, treasure)) return treasure;
      game.points += 1;
      return newTreasure(game);
    });
    if (WIN_AT > 0 && game.points >= WIN_AT) endGame(game, 'won');
  },

  draw(pen, game) {
    for (const treasure of game.treasures) drawAt(pen, treasure, () => drawTreasure(pen, game.look));
  },
};
