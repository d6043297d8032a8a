import assert from 'node:assert/strict';
import { test } from 'node:test';
import { player } from '../src/player.js';
import { aGame, play } from './aGame.js';

test('{{name}}', () => {
  const game = aGame([player]);
  game.maze = ['####', '#  #', '####'].map((row) => [...row]);
  game.held.add('right');
  play(game, [player], 2);
  assert.deepEqual(game.player, { column: 2, row: 1 });
});
