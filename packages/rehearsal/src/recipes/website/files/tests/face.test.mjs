// Checks the mood without a screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HAPPY_FROM, moodFor } from '../src/face.js';

for (const title of '{{titles}}') {
  test(title, () => {
    assert.equal(moodFor(HAPPY_FROM), 'happy');
    assert.equal(moodFor(100), 'happy');
    assert.equal(moodFor(HAPPY_FROM - 1), 'sad');
    assert.equal(moodFor(0), 'sad');
  });
}
