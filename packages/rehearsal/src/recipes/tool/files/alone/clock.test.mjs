// Checks the timer without waiting.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asClock, makeTimer, SECONDS } from '../src/clock.js';

for (const title of '{{titles}}') {
  test(title, () => {
    assert.equal(SECONDS, '{{seconds}}');
    const timer = makeTimer();
    assert.equal(timer.secondsLeft(0), SECONDS);
    timer.start(1000);
    assert.equal(timer.secondsLeft(2000), SECONDS - 1);
    assert.equal(timer.secondsLeft(SECONDS * 2000), 0);
  });
}

test('a pause stops the time', () => {
  const timer = makeTimer(10);
  timer.start(0);
  timer.pause(4000);
  assert.equal(timer.secondsLeft(9000), 6);
  timer.start(20_000);
  assert.equal(timer.secondsLeft(21_000), 5);
});

test('seconds look like on a clock', () => {
  assert.equal(asClock(75), '1:15');
  assert.equal(asClock(9), '0:09');
});
