// Checks the facts without a screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facts } from '../src/facts.js';

for (const title of '{{titles}}') {
  test(title, () => {
    assert.equal(facts.length, '{{count}}');
    for (const fact of facts) assert.notEqual(fact.trim(), '');
  });
}

test('no fact is there twice', () => {
  assert.equal(new Set(facts).size, facts.length);
});
