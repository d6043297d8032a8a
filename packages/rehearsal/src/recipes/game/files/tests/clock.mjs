import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clock, SECONDS } from '../src/clock.js';
import { aGame, play } from './aGame.js';

test('the clock counts down', () => {
  assert.equal(SECONDS, '{{seconds}}');
  const game = aGame([clock]);
  assert.equal(game.secondsLeft, SECONDS);
  play(game, [clock], 1);
  assert.ok(Math.abs(game.secondsLeft - (SECONDS - 1)) < 0.01);
});

test('the game is over when the time is up', () => {
  const game = aGame([clock]);
  play(game, [clock], SECONDS + 1);
  assert.equal(game.state, 'over');
  assert.equal(game.secondsLeft, 0);
});
