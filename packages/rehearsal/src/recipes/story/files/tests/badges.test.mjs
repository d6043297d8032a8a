// Checks the badges without a screen, with a memory of our own in place of the browser's.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addFound, foundEndings, rememberEnding } from '../src/badges.js';
import { endings } from '../src/endings.js';

const memory = new Map();
globalThis.localStorage = {
  getItem: (name) => memory.get(name) ?? null,
  setItem: (name, text) => memory.set(name, text),
};

const [first, second] = Object.keys(endings);

for (const title of '{{titles}}') {
  test(title, () => {
    memory.clear();
    rememberEnding(first);
    rememberEnding(second);
    rememberEnding(first);
    assert.deepEqual(foundEndings(), [first, second]);
  });
}

test('nothing is found twice', () => {
  assert.deepEqual(addFound(['one'], 'one'), ['one']);
  assert.deepEqual(addFound(['one'], 'two'), ['one', 'two']);
});

test('what is no ending of this story is not found', () => {
  memory.set([...memory.keys()][0], JSON.stringify(['no-such-ending']));
  assert.deepEqual(foundEndings(), []);
});
