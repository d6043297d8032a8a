// Checks the endings without a screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endings } from '../src/endings.js';
import { BEGINNING, isEnding, placeCalled } from '../src/paths.js';

/** The endings that can be reached from here. */
function endingsFrom(name) {
  if (isEnding(name)) return [name];
  return placeCalled(name).choices.flatMap(({ to }) => endingsFrom(to));
}

for (const title of '{{titles}}') {
  test(title, () => {
    assert.equal(Object.keys(endings).length, '{{endings}}');
    assert.equal(new Set(Object.values(endings).map(({ text }) => text)).size, '{{endings}}');
    assert.deepEqual(new Set(endingsFrom(BEGINNING)), new Set(Object.keys(endings)));
  });
}

test('every ending has a title of its own', () => {
  const titles = Object.values(endings).map(({ title }) => title);
  assert.equal(new Set(titles).size, titles.length);
});
