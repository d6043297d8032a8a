// Checks the calculator without a screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workOut } from '../src/calculator.js';

for (const title of '{{titles}}') {
  test(title, () => {
    assert.equal(workOut(7, '+', 5), 12);
    assert.equal(workOut(7, '−', 5), 2);
    assert.equal(workOut(7, '×', 5), 35);
    assert.equal(workOut(7, '÷', 5), 1.4);
  });
}

test('nobody can divide by zero', () => {
  assert.equal(workOut(7, '÷', 0), undefined);
});
