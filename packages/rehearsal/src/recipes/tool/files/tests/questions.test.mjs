// Checks the questions without a screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BIGGEST, HOW_MANY, makeQuestions } from '../src/questions.js';

for (const title of '{{titles}}') {
  test(title, () => {
    for (let round = 0; round < 50; round += 1) {
      const questions = makeQuestions();
      assert.equal(questions.length, '{{howMany}}');
      assert.equal(new Set(questions.map(({ words }) => words)).size, HOW_MANY);
      for (const { a, b, answer } of questions) {
        assert.ok(b >= 1 && b <= BIGGEST && BIGGEST === '{{biggest}}');
        assert.equal(answer, {{answer}});
      }
    }
  });
}

test('two rounds do not ask the same', () => {
  assert.notDeepEqual(makeQuestions(), makeQuestions());
});
