import assert from 'node:assert/strict';
import { test } from 'node:test';
import { giveAnswer, questionOf, quiz } from '../src/quiz.js';
import { aGame } from './aGame.js';

test('{{name}}', () => {
  const game = aGame([quiz]);
  giveAnswer(game, questionOf(game).right);
  assert.equal(game.points, 1);
});
