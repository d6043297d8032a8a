// Checks the switch without a screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { otherLight } from '../src/lightDark.js';

for (const title of '{{titles}}') {
  test(title, () => {
    assert.equal(otherLight('light'), 'dark');
    assert.equal(otherLight('dark'), 'light');
  });
}
