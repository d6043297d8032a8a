import { endGame, hurt } from './game.js';
import { drawAt } from './pictures/drawAt.js';
import { drawTreasure } from './pictures/treasure.js';
import { touches } from './touches.js';

export const SPEED = 150; // pixels in a second
export const PAUSE = 1.1; // seconds between two of them
export const SIZE = 16; // of each, in pixels
const WIN_AT = '{{winAt}}'; // so many catches win the game; 0 means that it goes on
const MISSING_HURTS = '{{missingHurts}}';

/** Good things that fall from the top. Catch them! */
export const collect = {
  start(game) {
    game.treasures = [];
    game.nextTreasure = 0.5;
  },

  update(game, dt) {
    for (const treasure of game.treasures) treasure.y += SPEED * game.speed * dt;
    catchThem(game);
    loseThem(game);
    game.nextTreasure -= dt;
    if (game.nextTreasure > 0) return;
    game.treasures.push({ x: 20 + game.random() * (game.width - 40), y: -SIZE, size: SIZE });
    game.nextTreasure = PAUSE / game.speed;
  },

  draw(pen, game) {
    for (const treasure of game.treasures) drawAt(pen, treasure, () => drawTreasure(pen, game.look));
  },
};

function catchThem(game) {
  const caught = game.treasures.filter((treasure) => touches(game.player, treasure));
  game.points += caught.length;
  game.treasures = game.treasures.filter((treasure) => !caught.includes(treasure));
  if (WIN_AT > 0 && game.points >= WIN_AT) endGame(game, 'won');
}

function loseThem(game) {
  const missed = game.treasures.filter((treasure) => treasure.y > game.height + treasure.size);
  game.treasures = game.treasures.filter((treasure) => !missed.includes(treasure));
  if (MISSING_HURTS) missed.forEach(() => hurt(game));
}
