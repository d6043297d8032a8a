// Checks the number keys without a screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterKey } from '../src/keys.js';

test('keys write numbers, and the arrow takes the last one away', () => {
  assert.equal(['1', '4', '←', '2'].reduce(afterKey, ''), '12');
  assert.equal(afterKey('', '←'), '');
});
