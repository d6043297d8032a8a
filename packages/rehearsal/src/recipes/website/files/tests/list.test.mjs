// Checks the list without a screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { add, remove, tick } from '../src/list.js';

for (const title of '{{titles}}') {
  test(title, () => {
    let list = add(add([], 'milk'), '  a red balloon ');
    assert.deepEqual(list, [
      { words: 'milk', done: false },
      { words: 'a red balloon', done: false },
    ]);
    list = tick(list, 1);
    assert.equal(list[1].done, true);
    list = remove(list, 0);
    assert.deepEqual(list, [{ words: 'a red balloon', done: true }]);
  });
}

test('empty words are not added', () => {
  assert.deepEqual(add([], '   '), []);
});

test('a tick can be taken away again', () => {
  const list = add([], 'milk');
  assert.deepEqual(tick(tick(list, 0), 0), list);
});
