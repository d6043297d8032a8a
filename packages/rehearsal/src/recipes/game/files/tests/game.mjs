import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endGame, hurt } from '../src/game.js';
import { aGame, play } from './aGame.js';

test('time passes while the game is played', () => {
  const game = aGame([]);
  play(game, [], 2);
  assert.ok(Math.abs(game.seconds - 2) < 0.01);
});

test('time stands still when the game is over', () => {
  const game = aGame([]);
  endGame(game, 'won');
  play(game, [], 2);
  assert.equal(game.seconds, 0);
});

test('a game with one life is over after one hit', () => {
  const game = aGame([]);
  hurt(game);
  assert.equal(game.state, 'over');
  assert.equal(game.why, 'hit');
});
