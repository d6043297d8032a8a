import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fall, fallSpeed } from '../src/fall.js';
import { aGame, play } from './aGame.js';

test('things appear at the top and fall down', () => {
  const game = aGame([fall]);
  play(game, [fall], 1.1);
  const [danger] = game.dangers;
  const before = danger.y;
  play(game, [fall], 0.2);
  assert.ok(danger.y > before);
});

test('they fall faster and faster', () => {
  assert.ok(fallSpeed(10) > fallSpeed(0));
  assert.ok(fallSpeed(60) > fallSpeed(10));
});

test('they come more and more often', () => {
  const game = aGame([fall]);
  play(game, [fall], 1.1);
  const early = game.nextDanger;
  game.seconds = 30;
  game.nextDanger = 0;
  play(game, [fall], 0.02);
  assert.ok(game.nextDanger < early);
});

test('what has fallen out of the picture is forgotten', () => {
  const game = aGame([fall]);
  play(game, [fall], 60);
  assert.ok(game.dangers.every((danger) => danger.y < game.height + danger.size));
});
