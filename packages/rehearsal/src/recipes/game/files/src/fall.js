import { drawAt } from './pictures/drawAt.js';
import { drawDanger } from './pictures/danger.js';

export const FIRST_SPEED = '{{firstSpeed}}'; // pixels in a second
export const FASTER = '{{faster}}'; // this much is added every second
export const LONGEST_PAUSE = 0.9; // seconds between two of them
export const SIZE = 14; // of the smallest, in pixels; the biggest are twice as big
const SHORTEST_PAUSE = 0.3;
const SPIN = '{{spin}}'; // how quickly they turn

/** How fast something falls that appears after so many seconds. */
export const fallSpeed = (seconds) => FIRST_SPEED + FASTER * seconds;

function newDanger(game) {
  const size = SIZE + game.random() * SIZE;
  return {
    x: size + game.random() * (game.width - 2 * size),
    y: -size,
    size,
    speed: fallSpeed(game.seconds) * game.speed,
    turn: game.random() * SPIN,
    spin: (game.random() - 0.5) * SPIN,
  };
}

/** Things that fall from the top, faster and faster. */
export const fall = {
  start(game) {
    game.dangers = [];
    game.nextDanger = 1;
  },

  update(game, dt) {
    for (const danger of game.dangers) {
      danger.y += danger.speed * dt;
      danger.turn += danger.spin * dt;
    }
    // What has fallen out of the picture is gone.
    game.dangers = game.dangers.filter((danger) => danger.y < game.height + danger.size);
    game.nextDanger -= dt;
    if (game.nextDanger > 0) return;
    game.dangers.push(newDanger(game));
    game.nextDanger = Math.max(SHORTEST_PAUSE, LONGEST_PAUSE - game.seconds / 60);
  },

  draw(pen, game) {
    for (const danger of game.dangers) drawAt(pen, danger, () => drawDanger(pen, game.look));
  },
};
