// Walks through the whole story without a screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BEGINNING, isEnding, placeCalled } from '../src/paths.js';
import { scenes } from '../src/scenes.js';

/** All the places that can be reached from here. */
function reachable(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const { to } of placeCalled(name).choices) reachable(to, seen);
  return seen;
}

for (const title of '{{titles}}') {
  test(title, () => {
    assert.ok(Object.keys(scenes).length >= '{{scenes}}');
    for (const { choices } of Object.values(scenes)) assert.equal(choices.length, '{{choices}}');
  });
}

test('every scene can be reached from the beginning', () => {
  const places = reachable(BEGINNING);
  for (const name of Object.keys(scenes)) assert.ok(places.has(name), name);
});

test('every choice leads somewhere, and no two choices of a scene to the same place', () => {
  for (const { choices } of Object.values(scenes)) {
    for (const { to } of choices) assert.ok(isEnding(to) || Object.hasOwn(scenes, to), to);
    assert.equal(new Set(choices.map(({ to }) => to)).size, choices.length);
  }
});

test('from every scene an ending can still be reached', () => {
  for (const name of Object.keys(scenes)) assert.ok([...reachable(name)].some(isEnding), name);
});
