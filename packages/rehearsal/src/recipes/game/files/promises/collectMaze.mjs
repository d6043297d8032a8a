import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collect } from '../src/collect.js';
import { maze } from '../src/maze.js';
import { aGame, play } from './aGame.js';

test('{{name}}', () => {
  const game = aGame([maze, collect]);
  game.player = { column: 1, row: 1 };
  play(game, [maze, collect], 0.02);
  game.player = { ...game.treasures[0] };
  play(game, [maze, collect], 0.02);
  assert.equal(game.points, 1);
});
