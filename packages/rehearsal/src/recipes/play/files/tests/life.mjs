// Checks the life of the pet without a screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { care, hatch, later, moodOf, NEEDS } from '../src/life.js';
import { NEEDS_A_MINUTE, TREAT } from '../src/settings.js';

const low = { food: 20, fun: 50, energy: 50, hearts: 0, seenAt: 0 };

for (const title of '{{cares}}') {
  test(title, () => {
    for (const need of NEEDS) {
      const cared = care({ ...low, [need]: 10 }, need);
      assert.equal(cared[need], Math.min(100, 10 + TREAT));
      assert.equal(cared.hearts, 1);
    }
    assert.equal(care({ ...low, food: 100 }, 'food').hearts, 0, 'a full pet gives no heart for more food');
  });
}

for (const title of '{{needs}}') {
  test(title, () => {
    const pet = later(hatch(0), 60000);
    for (const need of NEEDS) assert.ok(pet[need] < hatch(0)[need]);
    assert.equal(pet.food, 80 - NEEDS_A_MINUTE);
    assert.equal(later(pet, 1e12).food, 0, 'it never goes below zero');
  });
}

for (const title of '{{moods}}') {
  test(title, () => {
    assert.equal(moodOf(low), 'hungry');
    assert.equal(moodOf({ ...low, food: 50, fun: 5 }), 'bored');
    assert.equal(moodOf({ ...low, food: 50, energy: 5 }), 'tired');
    assert.equal(moodOf({ ...low, food: 50 }), 'fine');
    assert.equal(moodOf(hatch(0)), 'happy');
  });
}
