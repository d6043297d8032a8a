import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collect } from '../src/collect.js';
import { maze } from '../src/maze.js';
import { aGame, play } from './aGame.js';

const parts = [maze, collect];

test('a maze has treasures on free squares', () => {
  const game = aGame(parts);
  game.player = { column: 1, row: 1 };
  play(game, parts, 0.02);
  assert.equal(game.treasures.length, 5);
  assert.ok(game.treasures.every(({ column, row }) => game.maze[row][column] === ' '));
});

test('walking over a treasure picks it up', () => {
  const game = aGame(parts);
  game.player = { column: 1, row: 1 };
  play(game, parts, 0.02);
  game.player = { ...game.treasures[0] };
  play(game, parts, 0.02);
  assert.equal(game.points, 1);
  assert.equal(game.treasures.length, 4);
});
