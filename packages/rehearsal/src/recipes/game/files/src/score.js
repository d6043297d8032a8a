import { write } from './page.js';

const SCORE = '{{word.score}}';
export const A_SECOND = '{{aSecond}}'; // points for every second
export const A_FIND = '{{aFind}}'; // points for every good thing you do

/** The score of a game, worked out from what has happened in it. */
export const scoreOf = (game) => Math.floor(game.seconds) * A_SECOND + game.points * A_FIND;

export const score = {
  start(game) {
    game.score = 0;
  },

  update(game) {
    game.score = scoreOf(game);
  },

  show(game) {
    write('score', game.score);
    // Every tenth point is also said to those who listen to the game.
    if (game.score > 0 && game.score % 10 === 0) write('news', `${SCORE}: ${game.score}`);
  },
};
