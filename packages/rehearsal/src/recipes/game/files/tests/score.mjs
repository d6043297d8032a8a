import assert from 'node:assert/strict';
import { test } from 'node:test';
import { A_FIND, A_SECOND, score, scoreOf } from '../src/score.js';
import { aGame, play } from './aGame.js';

test('a new game begins with a score of 0', () => {
  assert.equal(aGame([score]).score, 0);
});

test('time and good deeds count as much as they should', () => {
  assert.equal(A_SECOND, '{{aSecond}}');
  assert.equal(A_FIND, '{{aFind}}');
  assert.equal(scoreOf({ seconds: 3.9, points: 2 }), 3 * A_SECOND + 2 * A_FIND);
});

test('the score goes up while you play', () => {
  const game = aGame([score]);
  play(game, [score], 1.1);
  game.points += 1;
  play(game, [score], 1);
  assert.ok(game.score > 0);
});
