// Checks the converter without a screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pairs, rounded } from '../src/converter.js';

for (const title of '{{titles}}') {
  test(title, () => {
    for (const { there, back } of pairs) assert.equal(rounded(back(there(12.5))), 12.5);
  });
}

test('water boils at 100 °C, and that is 212 °F', () => {
  assert.equal(pairs.find(({ from }) => from === '°C').there(100), 212);
});

test('an inch is 2.54 cm long', () => {
  assert.equal(pairs.find(({ to }) => to === 'in').back(1), 2.54);
});
