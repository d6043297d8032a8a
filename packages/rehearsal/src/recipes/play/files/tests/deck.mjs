// Checks the rules of the memory game without a screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeWrongPair, foundPairs, isWon, newGame, turnOver } from '../src/deck.js';
import { pictures } from '../src/pictures.js';
import { PAIRS } from '../src/settings.js';

/** A table where equal pictures lie side by side. */
function sorted() {
  const game = newGame(['dog', 'cat']);
  return { ...game, cards: game.cards.toSorted((a, b) => a.picture.localeCompare(b.picture)) };
}

for (const title of '{{titles}}') {
  test(title, () => {
    const names = Object.keys(pictures).slice(0, PAIRS);
    assert.equal(names.length, PAIRS, 'there is a picture for every pair');
    assert.equal(newGame(names).cards.length, 2 * PAIRS);
    const one = turnOver(sorted(), 0);
    const pair = turnOver(one, 1);
    assert.equal(foundPairs(pair), 1, 'two equal pictures stay open');
    const wrong = turnOver(turnOver(sorted(), 0), 2);
    assert.equal(foundPairs(wrong), 0);
    assert.deepEqual(closeWrongPair(wrong).open, [], 'two different pictures are hidden again');
    assert.equal(wrong.turns, 1, 'every second card counts as a turn');
  });
}

test('a game is won when every pair is found', () => {
  const won = [0, 1, 2, 3].reduce(turnOver, sorted());
  assert.ok(isWon(won));
  assert.equal(won.turns, 2);
});

test('every picture is there exactly twice, whatever chance does', () => {
  const { cards } = newGame(['a', 'b', 'c'], () => 0.99);
  assert.deepEqual(cards.map(({ picture }) => picture).toSorted(), ['a', 'a', 'b', 'b', 'c', 'c']);
});

test('pressing an open card again changes nothing', () => {
  const one = turnOver(sorted(), 0);
  assert.deepEqual(turnOver(one, 0), one);
});
