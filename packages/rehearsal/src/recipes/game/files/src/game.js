// The rules that all parts of the game share.
//
// A game is a list of parts. A part may have:
//   start(game)        make itself ready
//   update(game, dt)   do what happens in dt seconds
//   draw(pen, game)    paint itself
//   show(game)         write its numbers on the page

/** A fresh game in which every part has made itself ready. `random` gives numbers from 0 to 1. */
export function startGame(parts, random = Math.random) {
  const game = { state: 'playing', seconds: 0, points: 0, speed: 1, width: 480, height: 560, random };
  for (const part of parts) part.start?.(game);
  return game;
}

/** Lets dt seconds pass. When the game is over, time stands still. */
export function stepGame(game, parts, dt) {
  if (game.state === 'over') return;
  game.seconds += dt;
  for (const part of parts) part.update?.(game, dt);
}

/** Ouch! That costs a life. Without a life left, the game is over. */
export function hurt(game) {
  game.lives = (game.lives ?? 1) - 1;
  game.safeFor = 1.5;
  if (game.lives <= 0) endGame(game, 'hit');
}

/** Ends the game. `why` is 'hit', 'time' or 'won'. */
export function endGame(game, why) {
  game.state = 'over';
  game.why = why;
}
