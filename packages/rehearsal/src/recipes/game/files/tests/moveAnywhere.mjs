import assert from 'node:assert/strict';
import { test } from 'node:test';
import { player } from '../src/player.js';
import { aGame, play } from './aGame.js';

for (const [key, axis, sign] of [['left', 'x', -1], ['right', 'x', 1], ['up', 'y', -1], ['down', 'y', 1]]) {
  test(`the ${key} arrow moves you ${key}`, () => {
    const game = aGame([player]);
    const before = game.player[axis];
    game.held.add(key);
    play(game, [player], 0.2);
    assert.ok((game.player[axis] - before) * sign > 0);
  });
}

test('you cannot leave the picture', () => {
  const game = aGame([player]);
  game.held.add('down');
  play(game, [player], 10);
  assert.equal(game.player.y, game.height - game.player.size);
});
