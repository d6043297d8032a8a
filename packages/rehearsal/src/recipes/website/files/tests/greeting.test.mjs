// Checks the hello without a screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { helloTo } from '../src/greeting.js';

for (const title of '{{titles}}') {
  test(title, () => {
    assert.ok(helloTo(' Ada ').includes('Ada'));
  });
}

test('somebody without a name gets a hello too', () => {
  assert.notEqual(helloTo('   ').trim(), '');
});
