import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exit } from '../src/exit.js';
import { freeSquares, makeMaze, maze } from '../src/maze.js';
import { aGame, play } from './aGame.js';

test('every free square of a maze can be reached', () => {
  const squares = makeMaze(15, 15, Math.random);
  const open = [{ column: 1, row: 1 }];
  const reached = new Set(['1,1']);
  while (open.length > 0) {
    const { column, row } = open.pop();
    for (const [right, down] of [[0, 1], [1, 0], [0, -1], [-1, 0]]) {
      const next = { column: column + right, row: row + down };
      const name = `${next.column},${next.row}`;
      if (squares[next.row][next.column] !== ' ' || reached.has(name)) continue;
      reached.add(name);
      open.push(next);
    }
  }
  assert.equal(reached.size, freeSquares(squares).length);
});

test('you win at the last exit', () => {
  const game = aGame([maze, exit]);
  game.player = freeSquares(game.maze).at(-1);
  play(game, [maze, exit], 0.02);
  assert.equal(game.why, 'won');
});

test('where there are more levels, the exit leads to a bigger maze', () => {
  const game = aGame([maze, exit]);
  game.lastLevel = 2;
  const before = game.maze.length;
  game.player = freeSquares(game.maze).at(-1);
  play(game, [maze, exit], 0.02);
  assert.equal(game.state, 'playing');
  assert.ok(game.maze.length > before);
});
