import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { drawAt } from '../src/pictures/drawAt.js';
import { sky } from '../src/sky.js';
import { aGame, play } from './aGame.js';

/** A pen that paints nothing, but complains about every number that is none. */
const pen = new Proxy(
  {},
  {
    get: (_, name) => (...values) => {
      const numbers = values.flat().filter((value) => typeof value === 'number');
      assert.ok(numbers.every(Number.isFinite), `${String(name)}(${values.join(', ')})`);
      return { addColorStop: () => {} };
    },
    set: () => true,
  },
);

const pictures = new URL('../src/pictures/', import.meta.url);

for (const file of readdirSync(pictures).filter((name) => name !== 'drawAt.js')) {
  test(`the picture in ${file} can be painted`, async () => {
    for (const draw of Object.values(await import(new URL(file, pictures)))) {
      drawAt(pen, { x: 10, y: 20, size: 30 }, () => draw(pen, {}));
    }
  });
}

test('the background can be painted, also after a while', () => {
  const game = aGame([sky]);
  game.look = {};
  sky.draw(pen, game);
  play(game, [sky], 3);
  sky.draw(pen, game);
});
