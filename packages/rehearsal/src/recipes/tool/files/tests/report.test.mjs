// Checks the report without a screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersToPractise, rightAtOnce } from '../src/report.js';

const question = (a, b) => ({ a, b, words: `${a}, ${b}` });

for (const title of '{{titles}}') {
  test(title, () => {
    const numbers = numbersToPractise([question(8, 7), question(9, 7), question(3, 7)]);
    assert.equal(numbers[0], 7, 'the number that was missed most often comes first');
    assert.deepEqual(numbersToPractise([]), []);
  });
}

test('a question that was wrong once does not count as right at once', () => {
  const round = { total: 3, waiting: [], missed: [question(8, 7), question(8, 7)] };
  assert.equal(rightAtOnce(round), 2);
});

test('a question that nobody came to does not count either', () => {
  const round = { total: 3, waiting: [question(2, 2)], missed: [] };
  assert.equal(rightAtOnce(round), 2);
});
