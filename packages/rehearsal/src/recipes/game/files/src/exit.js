import { endGame } from './game.js';
import { enterMaze, freeSquares } from './maze.js';

/** The exit is the last free square. Reach it, and you win or get to the next maze. */
export const exit = {
  start(game) {
    game.level = 1;
  },

  update(game) {
    const door = freeSquares(game.maze).at(-1);
    const { column, row } = game.player;
    if (door.column !== column || door.row !== row) return;
    game.points += 10;
    if (game.level >= (game.lastLevel ?? 1)) {
      endGame(game, 'won');
      return;
    }
    game.level += 1;
    enterMaze(game, game.level);
    game.player = { column: 1, row: 1 };
  },

  draw(pen, game) {
    const { column, row } = freeSquares(game.maze).at(-1);
    const size = game.square;
    pen.fillStyle = game.look.accent;
    pen.beginPath();
    pen.roundRect(column * size + size * 0.15, row * size + size * 0.1, size * 0.7, size * 0.85, [size * 0.35, size * 0.35, 0, 0]);
    pen.fill();
    pen.fillStyle = game.look.surface;
    pen.beginPath();
    pen.arc((column + 0.68) * size, (row + 0.55) * size, size * 0.07, 0, 2 * Math.PI);
    pen.fill();
  },
};
