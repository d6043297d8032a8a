// This file starts the game. The game is a list of parts, and each part is one small file.
import { openCanvas } from './canvas.js';
import { startGame, stepGame } from './game.js';
import { runLoop } from './loop.js';
import { find } from './page.js';
import { sky } from './sky.js';

const parts = [sky];

const canvas = openCanvas(find('picture'));
// Some people feel ill when everything moves: then the sky keeps still.
const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;

function newGame() {
  const fresh = startGame(parts);
  fresh.calm = calm;
  return fresh;
}

let game = newGame();

// Here the other parts are plugged in.

runLoop((dt) => {
  stepGame(game, parts, dt);
  canvas.draw(game, parts);
  for (const part of parts) part.show?.(game);
  document.body.dataset.state = game.state;
});

find('waking').remove();
