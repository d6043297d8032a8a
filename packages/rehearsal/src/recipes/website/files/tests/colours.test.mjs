// Checks the colours without a screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIRST_COLOUR, isColour, readableOn } from '../src/colours.js';

for (const title of '{{titles}}') {
  test(title, () => {
    assert.ok(isColour(FIRST_COLOUR));
    assert.ok(isColour('#00ff7F'));
    assert.ok(!isColour('blue-ish'));
  });
}

test('words stay readable on light and on dark colours', () => {
  assert.equal(readableOn('#ffff00'), '#000000');
  assert.equal(readableOn('#000080'), '#ffffff');
});
