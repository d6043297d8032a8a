// Checks the order of the pictures without a screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextIndex } from '../src/gallery.js';

for (const title of '{{titles}}') {
  test(title, () => {
    assert.equal(nextIndex(0, '{{count}}'), 1 % '{{count}}');
  });
}

test('after the last picture comes the first one', () => {
  assert.equal(nextIndex(4, 5), 0);
});
