import { drawAt } from './pictures/drawAt.js';
import { drawPlayer } from './pictures/player.js';

export const SPEED = 280; // pixels in a second
export const SIZE = 22; // in pixels

/** You. You can go everywhere in the picture, but not out of it. */
export const player = {
  start(game) {
    game.player = { x: game.width / 2, y: game.height / 2, size: SIZE, turn: 0 };
  },

  update(game, dt) {
    const you = game.player;
    const right = Number(game.held.has('right')) - Number(game.held.has('left'));
    const down = Number(game.held.has('down')) - Number(game.held.has('up'));
    you.x = Math.max(you.size, Math.min(game.width - you.size, you.x + right * SPEED * dt));
    you.y = Math.max(you.size, Math.min(game.height - you.size, you.y + down * SPEED * dt));
  },

  draw(pen, game) {
    drawAt(pen, game.player, () => drawPlayer(pen, game.look));
  },
};
