import assert from 'node:assert/strict';
import { test } from 'node:test';
import { levels } from '../src/levels.js';
import { aGame, play } from './aGame.js';

test('you begin in level 1', () => {
  assert.equal(aGame([levels]).level, 1);
});

test('after a while the next level begins, and it is quicker', () => {
  const game = aGame([levels]);
  play(game, [levels], 16);
  assert.equal(game.level, 2);
  assert.ok(game.speed > 1);
});
