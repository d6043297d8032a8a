// Checks the rules of the snake without a screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newFood, startSnake, step, turn } from '../src/rules.js';
import { FIELD, SNAKE_LENGTH } from '../src/settings.js';
import { pointsFor, speedAfter, swipeOf } from '../src/snake.js';

for (const title of '{{moves}}') {
  test(title, () => {
    const game = step(turn(startSnake(), 'up'));
    assert.equal(game.body[0].y, startSnake().body[0].y - 1);
    assert.equal(turn(startSnake(), 'left').wish, 'right', 'it cannot turn into its own neck');
    assert.equal(swipeOf(60, 5), 'right');
    assert.equal(swipeOf(-3, -80), 'up');
    assert.equal(swipeOf(4, 4), undefined);
  });
}

for (const title of '{{eats}}') {
  test(title, () => {
    const game = startSnake();
    const [head] = game.body;
    const fed = step({ ...game, food: { x: head.x + 1, y: head.y } });
    assert.equal(fed.body.length, SNAKE_LENGTH + 1, 'it grows by one');
    assert.ok(pointsFor(fed.eaten) > pointsFor(0), 'that is worth points');
    assert.ok(speedAfter(10) >= speedAfter(0));
    assert.ok(!fed.body.some(({ x, y }) => x === fed.food.x && y === fed.food.y));
  });
}

for (const title of '{{ends}}') {
  test(title, () => {
    let game = startSnake();
    for (let steps = 0; steps < FIELD; steps += 1) game = step(game);
    assert.equal(game.over, true, 'the wall ends the game');
    assert.equal(step(game), game, 'and then it stands still');
  });
}

test('a snake that bites itself has lost', () => {
  const body = [[5, 5], [4, 5], [4, 6], [5, 6], [6, 6], [6, 5]].map(([x, y]) => ({ x, y }));
  assert.equal(step({ ...startSnake(), body, wish: 'down', way: 'right', food: { x: 0, y: 0 } }).over, true);
});

test('a snake that fills everything gets no more food', () => {
  const body = Array.from({ length: FIELD * FIELD }, (_, at) => ({ x: at % FIELD, y: Math.floor(at / FIELD) }));
  assert.equal(newFood({ body, random: Math.random }), undefined);
});
