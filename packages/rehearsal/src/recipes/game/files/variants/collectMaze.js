import { freeSquares } from './maze.js';
import { drawAt } from './pictures/drawAt.js';
import { drawTreasure } from './pictures/treasure.js';

export const HOW_MANY = 5; // in every maze

/** Good things on free squares of the maze. Walk over one to pick it up. */
export const collect = {
  start(game) {
    game.treasures = [];
  },

  update(game) {
    if (game.treasuresOf !== game.maze) layOut(game);
    const { column, row } = game.player;
    const left = game.treasures.filter((treasure) => treasure.column !== column || treasure.row !== row);
    game.points += game.treasures.length - left.length;
    game.treasures = left;
  },

  draw(pen, game) {
    for (const { column, row } of game.treasures) {
      const place = { x: (column + 0.5) * game.square, y: (row + 0.5) * game.square, size: game.square * 0.28 };
      drawAt(pen, place, () => drawTreasure(pen, game.look));
    }
  },
};

/** A new maze gets new treasures, never on the square where you stand. */
function layOut(game) {
  const squares = freeSquares(game.maze).slice(1);
  game.treasuresOf = game.maze;
  game.treasures = [];
  while (game.treasures.length < HOW_MANY) {
    const [square] = squares.splice(Math.floor(game.random() * squares.length), 1);
    game.treasures.push(square);
  }
}
