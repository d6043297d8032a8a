// Checks the dice without a screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOW_MANY, rollDice, SIDES, sumOf } from '../src/dice.js';

for (const title of '{{titles}}') {
  test(title, () => {
    for (let roll = 0; roll < 200; roll += 1) {
      const dice = rollDice();
      assert.equal(dice.length, HOW_MANY);
      for (const die of dice) assert.ok(Number.isInteger(die) && die >= 1 && die <= SIDES);
    }
  });
}

test('the smallest and the biggest number can both come', () => {
  assert.equal(rollDice(() => 0)[0], 1);
  assert.equal(rollDice(() => 0.999999)[0], SIDES);
});

test('the dice are added up', () => {
  assert.equal(sumOf([2, 5, 6]), 13);
});
