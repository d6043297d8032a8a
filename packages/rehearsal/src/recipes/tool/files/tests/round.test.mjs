// Checks the rules of a round without a screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRight, nextRound, questionNow, startRound } from '../src/round.js';

const easy = { a: 2, b: 2, words: '2, 2', answer: 4 };
const hard = { a: 7, b: 8, words: '7, 8', answer: 56 };

for (const title of '{{titles}}') {
  test(title, () => {
    let round = startRound([hard, easy]);
    assert.equal(isRight(round, 54), false);
    round = nextRound(round, 54);
    assert.equal(questionNow(round), easy);
    round = nextRound(round, 4);
    assert.equal(questionNow(round), hard, 'the missed question comes again');
    assert.deepEqual(round.missed, [hard]);
  });
}

test('a round is over when every question was answered right', () => {
  const round = [56, 4].reduce(nextRound, startRound([hard, easy]));
  assert.equal(questionNow(round), undefined);
  assert.deepEqual(round.missed, []);
});
