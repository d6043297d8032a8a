import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBest } from '../src/best.js';
import { aGame, aMemory } from './aGame.js';

test('{{name}}', () => {
  const memory = aMemory();
  memory.setItem('{{bestName}}', '5');
  const best = createBest(memory);
  const game = aGame([best]);
  assert.equal(game.best, 5);
  game.score = 9;
  best.update(game);
  assert.equal(game.best, 9);
  assert.equal(memory.getItem('{{bestName}}'), '9');
});
