import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exit } from '../src/exit.js';
import { freeSquares, maze } from '../src/maze.js';
import { aGame, play } from './aGame.js';

test('{{name}}', () => {
  const game = aGame([maze, exit]);
  game.player = freeSquares(game.maze).at(-1);
  play(game, [maze, exit], 0.02);
  assert.equal(game.why, 'won');
});
