// Checks the list of wishes without a screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countDone, wishes } from '../src/wishes.js';

test('every wish is on the list', () => {
  assert.equal(wishes.length, '{{total}}');
  for (const { words } of wishes) assert.notEqual(words.trim(), '');
});

test('only what is built is called built', () => {
  assert.equal(countDone(wishes), '{{built}}');
  assert.equal(countDone([{ words: 'fly', done: false }]), 0);
});
