import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBest } from '../src/best.js';
import { aGame, aMemory } from './aGame.js';

test('a better score replaces the best one', () => {
  const best = createBest(aMemory());
  const game = aGame([best]);
  game.score = 7;
  best.update(game);
  assert.equal(game.best, 7);
  assert.equal(game.isNewBest, true);
});

test('a worse score leaves the best one alone', () => {
  const memory = aMemory();
  const first = aGame([createBest(memory)]);
  first.score = 7;
  createBest(memory).update(first);
  const second = aGame([createBest(memory)]);
  second.score = 3;
  createBest(memory).update(second);
  assert.equal(second.best, 7);
  assert.equal(second.isNewBest, false);
});

test('the best score is still there the next time', () => {
  const memory = aMemory();
  const game = aGame([createBest(memory)]);
  game.score = 12;
  createBest(memory).update(game);
  assert.equal(aGame([createBest(memory)]).best, 12);
});

test('a memory full of nonsense counts as 0', () => {
  const memory = { getItem: () => 'banana', setItem: () => {} };
  assert.equal(aGame([createBest(memory)]).best, 0);
});
