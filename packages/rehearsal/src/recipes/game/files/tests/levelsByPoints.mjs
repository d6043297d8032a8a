import assert from 'node:assert/strict';
import { test } from 'node:test';
import { levels } from '../src/levels.js';
import { aGame, play } from './aGame.js';

test('three right answers lead to level 2', () => {
  const game = aGame([levels]);
  assert.equal(game.level, 1);
  game.points = 3;
  play(game, [levels], 0.02);
  assert.equal(game.level, 2);
});
