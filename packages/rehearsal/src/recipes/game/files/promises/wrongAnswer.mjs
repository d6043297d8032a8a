import assert from 'node:assert/strict';
import { test } from 'node:test';
import { giveAnswer, questionOf, quiz } from '../src/quiz.js';
import { aGame } from './aGame.js';

test('{{name}}', () => {
  const game = aGame([quiz]);
  const { choices, right } = questionOf(game);
  giveAnswer(game, choices.find((choice) => choice !== right));
  assert.equal(game.points, 0);
});
