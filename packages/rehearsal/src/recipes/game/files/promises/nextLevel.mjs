import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exit } from '../src/exit.js';
import { levels } from '../src/levels.js';
import { freeSquares, maze } from '../src/maze.js';
import { aGame, play } from './aGame.js';

test('{{name}}', () => {
  const parts = [maze, exit, levels];
  const game = aGame(parts);
  const before = game.maze.length;
  for (let level = 1; level < game.lastLevel; level += 1) {
    game.player = freeSquares(game.maze).at(-1);
    play(game, parts, 0.02);
    assert.equal(game.level, level + 1);
    assert.ok(game.maze.length > before);
  }
  game.player = freeSquares(game.maze).at(-1);
  play(game, parts, 0.02);
  assert.equal(game.why, 'won');
});
