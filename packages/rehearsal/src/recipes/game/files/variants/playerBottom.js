import { drawAt } from './pictures/drawAt.js';
import { drawPlayer } from './pictures/player.js';

export const SPEED = 340; // pixels in a second
export const SIZE = 24; // in pixels

/** You, at the bottom of the picture. You can go left and right, but not out of the picture. */
export const player = {
  start(game) {
    game.player = { x: game.width / 2, y: game.height - 2 * SIZE, size: SIZE, turn: 0 };
  },

  update(game, dt) {
    const you = game.player;
    const way = Number(game.held.has('right')) - Number(game.held.has('left'));
    you.x = Math.max(you.size, Math.min(game.width - you.size, you.x + way * SPEED * dt));
    // Lean a little to the side you are moving to.
    you.turn = way * 0.15;
  },

  draw(pen, game) {
    // After a hit you blink for a moment: then nothing can hurt you.
    if (game.safeFor > 0 && Math.floor(game.safeFor * 8) % 2 === 0) pen.globalAlpha = 0.35;
    drawAt(pen, game.player, () => drawPlayer(pen, game.look));
    pen.globalAlpha = 1;
  },
};
