import { write } from './page.js';

export const LIVES = '{{lives}}';

/** You have more than one life. hurt() in game.js takes them away. */
export const lives = {
  start(game) {
    game.lives = LIVES;
  },

  show(game) {
    write('lives', game.lives);
  },
};
