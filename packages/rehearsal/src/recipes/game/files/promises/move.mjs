import assert from 'node:assert/strict';
import { test } from 'node:test';
import { player } from '../src/player.js';
import { aGame, play } from './aGame.js';

test('{{name}}', () => {
  const game = aGame([player]);
  const before = game.player.x;
  game.held.add('{{key}}');
  play(game, [player], 0.2);
  assert.notEqual(game.player.x, before);
});
