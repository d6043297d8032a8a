// Checks the counter without a screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeCounter } from '../src/counter.js';

for (const title of '{{titles}}') {
  test(title, () => {
    const counter = makeCounter();
    assert.equal(counter.add(), 1);
    assert.equal(counter.add(), 2);
    assert.equal(counter.add(), 3);
  });
}

test('two counters do not disturb each other', () => {
  const one = makeCounter();
  const other = makeCounter();
  one.add();
  assert.equal(other.add(), 1);
});
