import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crash } from '../src/crash.js';
import { touches } from '../src/touches.js';
import { aGame, play } from './aGame.js';

function aGameWithDangerAt(x, y) {
  const game = aGame([crash]);
  game.player = { x: 100, y: 100, size: 20 };
  game.dangers = [{ x, y, size: 15 }];
  return game;
}

test('two round things touch when their edges meet', () => {
  assert.equal(touches({ x: 0, y: 0, size: 10 }, { x: 19, y: 0, size: 10 }), true);
  assert.equal(touches({ x: 0, y: 0, size: 10 }, { x: 21, y: 0, size: 10 }), false);
});

test('a touch ends the game', () => {
  const game = aGameWithDangerAt(110, 100);
  play(game, [crash], 0.02);
  assert.equal(game.state, 'over');
});

test('a near miss is only a near miss', () => {
  const game = aGameWithDangerAt(160, 100);
  play(game, [crash], 1);
  assert.equal(game.state, 'playing');
});

test('after a hit you are safe for a moment', () => {
  const game = aGameWithDangerAt(110, 100);
  game.lives = 3;
  play(game, [crash], 1);
  assert.equal(game.lives, 2);
});
