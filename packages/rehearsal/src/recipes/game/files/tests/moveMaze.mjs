import assert from 'node:assert/strict';
import { test } from 'node:test';
import { player } from '../src/player.js';
import { aGame, play } from './aGame.js';

const corridor = ['#####', '#   #', '#####'].map((row) => [...row]);

test('the right arrow moves you along a corridor, and the wall stops you', () => {
  const game = aGame([player]);
  game.maze = corridor;
  game.held.add('right');
  play(game, [player], 2);
  assert.deepEqual(game.player, { column: 3, row: 1 });
});

test('you cannot walk through a wall', () => {
  const game = aGame([player]);
  game.maze = corridor;
  game.held.add('down');
  play(game, [player], 2);
  assert.deepEqual(game.player, { column: 1, row: 1 });
});
