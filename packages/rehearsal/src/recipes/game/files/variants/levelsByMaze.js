import { write } from './page.js';

const LAST_LEVEL = '{{lastLevel}}';

/** Behind every exit waits a bigger maze. exit.js counts the levels; here is how many there are. */
export const levels = {
  start(game) {
    game.lastLevel = LAST_LEVEL;
  },

  show(game) {
    write('level', game.level);
  },
};
