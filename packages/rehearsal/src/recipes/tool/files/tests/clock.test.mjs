// Checks the clock without waiting.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asClock, SECONDS, secondsLeft } from '../src/clock.js';

for (const title of '{{titles}}') {
  test(title, () => {
    assert.equal(SECONDS, '{{seconds}}');
    assert.equal(secondsLeft(5000, 5000), SECONDS);
    assert.equal(secondsLeft(5000, 6000), SECONDS - 1);
    assert.equal(secondsLeft(0, SECONDS * 1000), 0);
    assert.equal(secondsLeft(0, SECONDS * 2000), 0);
  });
}

test('seconds look like on a clock', () => {
  assert.equal(asClock(75), '1:15');
  assert.equal(asClock(9), '0:09');
});
