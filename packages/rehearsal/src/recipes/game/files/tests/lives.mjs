import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hurt } from '../src/game.js';
import { lives } from '../src/lives.js';
import { aGame } from './aGame.js';

test('you begin with at least one life', () => {
  assert.ok(aGame([lives]).lives >= 1);
});

test('the game is over only when the last life is gone', () => {
  const game = aGame([lives]);
  while (game.lives > 1) hurt(game);
  assert.equal(game.state, 'playing');
  hurt(game);
  assert.equal(game.state, 'over');
});
