import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collect } from '../src/collect.js';
import { aGame, play } from './aGame.js';

test('{{name}}', () => {
  const game = aGame([collect]);
  game.player = { x: 100, y: 100, size: 20 };
  game.treasures = [{ x: 100, y: 100, size: 16 }];
  play(game, [collect], 0.02);
  assert.equal(game.points, 1);
});
