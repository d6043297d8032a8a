import assert from 'node:assert/strict';
import { test } from 'node:test';
import { player } from '../src/player.js';
import { aGame, play } from './aGame.js';

test('the left arrow moves you to the left', () => {
  const game = aGame([player]);
  const before = game.player.x;
  game.held.add('left');
  play(game, [player], 0.2);
  assert.ok(game.player.x < before);
});

test('the right arrow moves you to the right', () => {
  const game = aGame([player]);
  const before = game.player.x;
  game.held.add('right');
  play(game, [player], 0.2);
  assert.ok(game.player.x > before);
});

test('you cannot leave the picture', () => {
  const game = aGame([player]);
  game.held.add('left');
  play(game, [player], 10);
  assert.equal(game.player.x, game.player.size);
});
