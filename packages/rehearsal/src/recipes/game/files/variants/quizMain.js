// This file starts the quiz. The quiz is a list of parts, and each part is one small file.
import { startGame, stepGame } from './game.js';
import { runLoop } from './loop.js';
import { find } from './page.js';

const parts = [];

const newGame = () => startGame(parts);

let game = newGame();

// Here the other parts are plugged in.

runLoop((dt) => {
  stepGame(game, parts, dt);
  for (const part of parts) part.show?.(game);
  document.body.dataset.state = game.state;
});

find('waking').remove();
