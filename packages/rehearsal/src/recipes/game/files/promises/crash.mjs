import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crash } from '../src/crash.js';
import { aGame, play } from './aGame.js';

test('{{name}}', () => {
  const game = aGame([crash]);
  game.lives = 1;
  game.player = { x: 100, y: 100, size: 20 };
  game.dangers = [{ x: 105, y: 100, size: 15 }];
  play(game, [crash], 0.02);
  assert.equal(game.state, 'over');
});
