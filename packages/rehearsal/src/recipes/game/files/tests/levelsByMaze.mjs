import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exit } from '../src/exit.js';
import { levels } from '../src/levels.js';
import { freeSquares, maze } from '../src/maze.js';
import { aGame, play } from './aGame.js';

const parts = [maze, levels, exit];

test('you win behind the exit of the last level, not before', () => {
  const game = aGame(parts);
  for (let level = 1; level <= game.lastLevel; level += 1) {
    assert.equal(game.level, level);
    assert.equal(game.state, 'playing');
    game.player = freeSquares(game.maze).at(-1);
    play(game, parts, 0.02);
  }
  assert.equal(game.why, 'won');
});
