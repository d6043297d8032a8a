// Checks without a screen what the buttons say.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moments, wordsFor } from '../src/moments.js';

for (const title of '{{titles}}') {
  test(title, () => {
    for (const { id, says } of '{{moments}}') assert.equal(wordsFor(id), says);
  });
}

test('every button has a name of its own', () => {
  assert.equal(new Set(moments.map(({ id }) => id)).size, moments.length);
});

test('a button that is not there says nothing', () => {
  assert.equal(wordsFor('no-such-button'), '');
});
