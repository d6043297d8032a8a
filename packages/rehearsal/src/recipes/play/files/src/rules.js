// The rules of the snake, without a screen: where it is, where it goes, and what it eats.
import { FIELD, SNAKE_LENGTH } from './settings.js';

const WAYS = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] };

/** Are two squares the same one? */
const same = (one, other) => one.x === other.x && one.y === other.y;

/** A new snake in the middle of the field, and something to eat. The head comes first. */
export function startSnake(random = Math.random) {
  const middle = Math.floor(FIELD / 2);
  const body = Array.from({ length: SNAKE_LENGTH }, (_, at) => ({ x: Math.max(0, middle - at), y: middle }));
  const game = { body, way: 'right', wish: 'right', eaten: 0, over: false, random };
  return { ...game, food: newFood(game) };
}

/** Puts food on a free square; when the snake fills everything there is none. */
export function newFood({ body, random }) {
  const squares = Array.from({ length: FIELD * FIELD }, (_, at) => ({ x: at % FIELD, y: Math.floor(at / FIELD) }));
  const free = squares.filter((square) => !body.some((part) => same(part, square)));
  return free[Math.floor(random() * free.length)];
}

/** Turns the snake. It cannot turn round into its own neck. */
export function turn(game, wish) {
  const [x, y] = WAYS[game.way];
  const [right, down] = WAYS[wish];
  return x + right === 0 && y + down === 0 ? game : { ...game, wish };
}

/** One step on. The snake eats, grows, or bumps into a wall or into itself. */
export function step(game) {
  if (game.over) return game;
  const [right, down] = WAYS[game.wish];
  const head = { x: game.body[0].x + right, y: game.body[0].y + down };
  const eats = game.food !== undefined && same(head, game.food);
  const tail = eats ? game.body : game.body.slice(0, -1);
  const isOutside = head.x < 0 || head.y < 0 || head.x >= FIELD || head.y >= FIELD;
  if (isOutside || tail.some((part) => same(part, head))) return { ...game, over: true };
  const next = { ...game, way: game.wish, body: [head, ...tail] };
  return eats ? { ...next, eaten: game.eaten + 1, food: newFood(next) } : next;
}
