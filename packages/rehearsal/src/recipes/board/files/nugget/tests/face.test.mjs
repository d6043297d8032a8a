// Checks the face without a screen and without a board.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HAPPY_FROM, measure, moodFor } from '../src/face.js';

for (const title of '{{titles}}') {
  test(title, async () => {
    assert.equal(moodFor(HAPPY_FROM), 'happy');
    assert.equal(moodFor(100), 'happy');
    assert.equal(moodFor(HAPPY_FROM - 1), 'sad');
    assert.equal(moodFor(0), 'sad');

    const shown = [];
    const answers = ['41', 'nothing', 7];
    const board = { ask: async () => answers.shift() };
    for (let look = 0; look < 3; look += 1) await measure(board, (value) => shown.push(value));
    assert.deepEqual(shown, [41, 7]);
  });
}
