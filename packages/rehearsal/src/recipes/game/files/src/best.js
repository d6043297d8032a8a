import { write } from './page.js';

const NAME = '{{name}}';

/** The best score ever. `memory` keeps it when the page is closed. */
export function createBest(memory) {
  return {
    start(game) {
      game.best = Number(memory.getItem(NAME)) || 0;
      game.isNewBest = false;
    },

    update(game) {
      if (game.score <= game.best) return;
      game.best = game.score;
      game.isNewBest = true;
      memory.setItem(NAME, String(game.best));
    },

    show(game) {
      write('best', game.best);
    },
  };
}
