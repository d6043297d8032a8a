import { endGame } from './game.js';
import { write } from './page.js';

const LEVEL_SECONDS = 15; // how long a level lasts
const LAST_LEVEL = '{{lastLevel}}'; // 0 means that there is always one more

/** Every few seconds a new level begins, and everything gets quicker. */
export const levels = {
  start(game) {
    game.level = 1;
  },

  update(game) {
    const level = 1 + Math.floor(game.seconds / LEVEL_SECONDS);
    if (LAST_LEVEL > 0 && level > LAST_LEVEL) {
      endGame(game, 'won');
      return;
    }
    game.level = level;
    game.speed = 1 + (level - 1) * 0.2;
  },

  show(game) {
    write('level', game.level);
  },
};
