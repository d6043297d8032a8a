import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collect } from '../src/collect.js';
import { aGame, play } from './aGame.js';

function aGameWithPlayerAt(x) {
  const game = aGame([collect]);
  game.player = { x, y: 500, size: 24 };
  return game;
}

test('what falls into your hands counts', () => {
  const game = aGameWithPlayerAt(240);
  play(game, [collect], 6);
  assert.ok(game.points >= 1);
});

test('what you miss does not count', () => {
  const game = aGameWithPlayerAt(30);
  play(game, [collect], 6);
  assert.equal(game.points, 0);
});
