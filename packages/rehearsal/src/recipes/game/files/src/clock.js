import { endGame } from './game.js';
import { write } from './page.js';

export const SECONDS = '{{seconds}}';
const WHEN_TIME_IS_UP = '{{whenTimeIsUp}}';

/** A clock that counts down to zero. */
export const clock = {
  start(game) {
    game.secondsLeft = SECONDS;
  },

  update(game, dt) {
    game.secondsLeft = Math.max(0, game.secondsLeft - dt);
    if (game.secondsLeft === 0) endGame(game, WHEN_TIME_IS_UP);
  },

  show(game) {
    write('time', Math.ceil(game.secondsLeft));
  },
};
