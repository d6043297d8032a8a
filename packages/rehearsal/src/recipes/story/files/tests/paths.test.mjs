// Walks one way through the story, and then from the beginning again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BEGINNING, follow, isEnding, placeCalled } from '../src/paths.js';

/** Always takes the first choice until the story is over. Gives back everything that was told. */
function walk() {
  const told = [];
  let name = BEGINNING;
  while (!isEnding(name)) {
    told.push(placeCalled(name).title);
    name = follow(name, 0);
  }
  return [...told, placeCalled(name).title];
}

for (const title of '{{titles}}') {
  test(title, () => {
    assert.ok(walk().length > 1);
    assert.deepEqual(walk(), walk(), 'starting again tells the story from its beginning');
  });
}

test('an ending offers no choices any more', () => {
  let name = BEGINNING;
  while (!isEnding(name)) name = follow(name, 1);
  assert.deepEqual(placeCalled(name).choices, []);
});
