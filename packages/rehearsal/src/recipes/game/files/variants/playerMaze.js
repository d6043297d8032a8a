import { isWall } from './maze.js';
import { drawAt } from './pictures/drawAt.js';
import { drawPlayer } from './pictures/player.js';

export const STEP_SECONDS = 0.12; // how long one step takes

const WAYS = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

/** You, in the maze. You go from square to square, and walls stop you. */
export const player = {
  start(game) {
    game.player = { column: 1, row: 1 };
    game.restFor = 0;
  },

  update(game, dt) {
    game.restFor -= dt;
    const way = Object.keys(WAYS).find((name) => game.held.has(name));
    if (way === undefined || game.restFor > 0) return;
    const [right, down] = WAYS[way];
    const { column, row } = game.player;
    if (isWall(game.maze, column + right, row + down)) return;
    game.player = { column: column + right, row: row + down };
    game.restFor = STEP_SECONDS;
  },

  draw(pen, game) {
    const { column, row } = game.player;
    const place = { x: (column + 0.5) * game.square, y: (row + 0.5) * game.square, size: game.square * 0.4 };
    drawAt(pen, place, () => drawPlayer(pen, game.look));
  },
};
