import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collect } from '../src/collect.js';
import { aGame, play } from './aGame.js';

test('walking over a treasure picks it up, and a new one appears', () => {
  const game = aGame([collect]);
  const before = game.treasures.length;
  game.player = { x: -100, y: -100, size: 22 };
  game.treasures[0] = { x: -100, y: -100, size: 16 };
  play(game, [collect], 0.02);
  assert.equal(game.points, 1);
  assert.equal(game.treasures.length, before);
});

test('far away from every treasure nothing is picked up', () => {
  const game = aGame([collect]);
  game.player = { x: -500, y: -500, size: 22 };
  play(game, [collect], 1);
  assert.equal(game.points, 0);
});
