import assert from 'node:assert/strict';
import { test } from 'node:test';
import { score } from '../src/score.js';
import { aGame, play } from './aGame.js';

test('{{name}}', () => {
  const game = aGame([score]);
  play(game, [score], 1.1);
  game.points += 1;
  play(game, [score], 0.1);
  assert.ok(game.score > 0);
});
