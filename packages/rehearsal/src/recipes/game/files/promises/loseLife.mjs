import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hurt } from '../src/game.js';
import { lives } from '../src/lives.js';
import { aGame } from './aGame.js';

test('{{name}}', () => {
  const game = aGame([lives]);
  const before = game.lives;
  hurt(game);
  assert.equal(game.lives, before - 1);
});
