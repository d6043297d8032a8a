import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questions } from '../src/questions.js';
import { HOW_MANY, quiz } from '../src/quiz.js';
import { aGame } from './aGame.js';

test('{{name}}', () => {
  const game = aGame([quiz]);
  assert.equal(game.questions.length, HOW_MANY);
  for (const { answers } of questions) assert.ok(answers.length >= 3);
});
