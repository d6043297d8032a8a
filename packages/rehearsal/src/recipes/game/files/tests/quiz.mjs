import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questions } from '../src/questions.js';
import { giveAnswer, questionOf, quiz, READING_TIME } from '../src/quiz.js';
import { aGame, play } from './aGame.js';

test('every question has a right answer and at least two others, all different', () => {
  for (const { ask, answers } of questions) {
    assert.ok(answers.length >= 3, ask);
    assert.equal(new Set(answers).size, answers.length, ask);
  }
});

test('a right answer counts, and after a moment comes the next question', () => {
  const game = aGame([quiz]);
  giveAnswer(game, questionOf(game).right);
  assert.equal(game.points, 1);
  play(game, [quiz], READING_TIME + 0.1);
  assert.equal(game.number, 1);
});

test('a wrong answer does not count', () => {
  const game = aGame([quiz]);
  const { choices, right } = questionOf(game);
  giveAnswer(game, choices.find((choice) => choice !== right));
  assert.equal(game.points, 0);
});

test('nobody can answer the same question twice', () => {
  const game = aGame([quiz]);
  giveAnswer(game, questionOf(game).right);
  giveAnswer(game, questionOf(game).right);
  assert.equal(game.points, 1);
});

test('the game is over after the last question', () => {
  const game = aGame([quiz]);
  for (let answers = 0; answers < 50 && game.state === 'playing'; answers += 1) {
    giveAnswer(game, questionOf(game).right);
    play(game, [quiz], 2);
  }
  assert.equal(game.why, 'won');
});
