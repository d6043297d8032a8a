// Checks the quiz without a screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRight, mix } from '../src/quiz.js';
import { questions } from '../src/quizQuestions.js';

for (const title of '{{titles}}') {
  test(title, () => {
    assert.equal(questions.length, '{{count}}');
    for (const question of questions) {
      const right = question.answers.filter((answer) => isRight(question, answer));
      assert.equal(right.length, 1);
      assert.equal(new Set(question.answers).size, question.answers.length);
    }
  });
}

test('mixing loses nothing', () => {
  assert.deepEqual(mix(['a', 'b', 'c', 'd']).sort(), ['a', 'b', 'c', 'd']);
});
