import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clock } from '../src/clock.js';
import { aGame, play } from './aGame.js';

test('{{name}}', () => {
  const game = aGame([clock]);
  play(game, [clock], game.secondsLeft + 1);
  assert.equal(game.state, 'over');
});
