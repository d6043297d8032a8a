import { write } from './page.js';

const LEVEL_POINTS = 3; // so many right answers lead to the next level

/** Every few right answers you reach the next level. */
export const levels = {
  start(game) {
    game.level = 1;
  },

  update(game) {
    game.level = 1 + Math.floor(game.points / LEVEL_POINTS);
  },

  show(game) {
    write('level', game.level);
  },
};
