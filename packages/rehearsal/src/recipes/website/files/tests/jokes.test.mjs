// Checks the joke machine without a screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jokes } from '../src/jokeList.js';
import { jokeOfTheDay, nextJoke } from '../src/jokes.js';

for (const title of '{{titles}}') {
  test(title, () => {
    assert.ok(jokes.length >= '{{count}}');
    for (const { question, answer } of jokes) assert.ok(question.trim() !== '' && answer.trim() !== '');
  });
}

test('the same joke never comes twice in a row', () => {
  let last = jokes[0];
  for (let press = 0; press < 200; press += 1) {
    const next = nextJoke(last);
    assert.notEqual(next, last);
    last = next;
  }
});

test('every joke gets its turn', () => {
  const told = new Set();
  for (let chance = 0; chance < 1; chance += 0.01) {
    for (const last of jokes) told.add(nextJoke(last, () => chance));
  }
  assert.equal(told.size, jokes.length);
});

test('the joke of the day stays the same all day and changes tomorrow', () => {
  const morning = new Date('2030-05-01T06:00:00Z');
  assert.equal(jokeOfTheDay(morning), jokeOfTheDay(new Date('2030-05-01T20:00:00Z')));
  assert.notEqual(jokeOfTheDay(morning), jokeOfTheDay(new Date('2030-05-02T06:00:00Z')));
});
