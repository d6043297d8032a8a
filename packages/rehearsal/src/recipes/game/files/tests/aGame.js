import { startGame, stepGame } from '../src/game.js';

/** A game for tests: chance always lies in the middle, and no key is held. */
export function aGame(parts) {
  const game = startGame(parts, () => 0.5);
  game.held = new Set();
  return game;
}

/** Lets the seconds pass in small steps, as on a real screen. */
export function play(game, parts, seconds) {
  for (let step = 0; step < seconds * 50; step += 1) stepGame(game, parts, 0.02);
}

/** A memory like the browser's. */
export function aMemory() {
  const kept = new Map();
  return { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => kept.set(name, value) };
}
