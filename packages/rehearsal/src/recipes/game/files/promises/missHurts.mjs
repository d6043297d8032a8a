import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collect } from '../src/collect.js';
import { lives } from '../src/lives.js';
import { aGame, play } from './aGame.js';

test('{{name}}', () => {
  const game = aGame([lives, collect]);
  const before = game.lives;
  game.player = { x: 20, y: 100, size: 20 };
  game.treasures = [{ x: 300, y: game.height + 30, size: 16 }];
  play(game, [lives, collect], 0.02);
  assert.equal(game.lives, before - 1);
});
