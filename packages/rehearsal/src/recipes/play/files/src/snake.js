// The snake game as you see it: the field, the score, keys, swipes and buttons.
import { make } from './make.js';
import { paint, readLook } from './paint.js';
import { recall, remember } from './remember.js';
import { startSnake, step, turn } from './rules.js';
import { FASTER, POINTS_A_BITE, SNAKE_SPEED } from './settings.js';

const WORDS = '{{words}}';
const KEYS = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };
const ARROWS = { up: '▲', left: '◀', down: '▼', right: '▶' };

/** How many steps a second the snake makes after so many bites. */
export const speedAfter = (bites) => SNAKE_SPEED + FASTER * bites;

/** How many points so many bites are worth. */
export const pointsFor = (bites) => POINTS_A_BITE * bites;

/** Tells which way a finger went; undefined when it hardly moved. */
export function swipeOf(right, down) {
  if (Math.max(Math.abs(right), Math.abs(down)) < 20) return undefined;
  if (Math.abs(right) > Math.abs(down)) return right > 0 ? 'right' : 'left';
  return down > 0 ? 'down' : 'up';
}

/** Puts everything on the page that the game needs. */
function makeBoard(place) {
  const notes = make('div', place, { class: 'snake-notes' });
  const score = make('p', notes, { id: 'score' });
  const best = make('p', notes, { id: 'best' });
  const frame = make('div', place, { class: 'snake-frame' });
  const canvas = make('canvas', frame, { id: 'field', role: 'img', 'aria-label': WORDS.field });
  const panel = make('div', frame, { class: 'snake-panel' });
  const news = make('output', panel, { id: 'news', text: WORDS.hello });
  const start = make('button', panel, { id: 'start', class: 'big-button', text: WORDS.start });
  const arrows = make('div', place, { class: 'snake-arrows' });
  return { score, best, canvas, panel, news, start, arrows };
}

/** Listens to keys, buttons and swipes, and says which way you want to go. */
function listenForWays({ arrows, canvas }, go) {
  // This happens when a key is pressed; arrow keys must not scroll the page.
  addEventListener('keydown', (event) => {
    const way = KEYS[event.key];
    if (way === undefined) return;
    event.preventDefault();
    go(way);
  });
  for (const [way, arrow] of Object.entries(ARROWS)) {
    const button = make('button', arrows, { class: way, text: arrow, 'aria-label': WORDS[way] });
    // An arrow on the page does what its key does.
    button.addEventListener('click', () => go(way));
  }
  let from;
  // A swipe begins where the finger comes down …
  canvas.addEventListener('pointerdown', ({ clientX, clientY }) => {
    from = { clientX, clientY };
  });
  // … and ends where it goes up.
  addEventListener('pointerup', ({ clientX, clientY }) => {
    const way = from && swipeOf(clientX - from.clientX, clientY - from.clientY);
    from = undefined;
    if (way !== undefined) go(way);
  });
}

/** Puts the snake game on the page. It waits until somebody presses start. */
export function showSnake(place) {
  const board = makeBoard(place);
  const look = readLook();
  let game = startSnake();
  let isPlaying = false;
  let ticking;

  /** Shows the game as it stands now. */
  function show() {
    paint(board.canvas, game, look);
    board.score.textContent = `${WORDS.score}: ${pointsFor(game.eaten)}`;
    board.best.textContent = `${WORDS.best}: ${recall('best score', 0)}`;
    document.body.dataset.state = game.over ? 'over' : isPlaying ? 'playing' : 'waiting';
  }

  /** Ends the game and keeps the score if it is the best one. */
  function finish() {
    isPlaying = false;
    const points = pointsFor(game.eaten);
    if (points > recall('best score', 0)) remember('best score', points);
    board.news.textContent = `${WORDS.over} ${WORDS.score}: ${points}. ${WORDS.comment}`;
    board.start.textContent = WORDS.again;
    board.panel.hidden = false;
    board.start.focus();
  }

  /** One step, and the next one a little later: the more eaten, the sooner. */
  function tick() {
    game = step(game);
    if (game.over) finish();
    else ticking = setTimeout(tick, 1000 / speedAfter(game.eaten));
    show();
  }

  // This happens when the start button is pressed.
  board.start.addEventListener('click', () => {
    clearTimeout(ticking);
    game = startSnake();
    isPlaying = true;
    board.panel.hidden = true;
    tick();
  });
  listenForWays(board, (way) => {
    if (isPlaying) game = turn(game, way);
  });
  addEventListener('resize', show);
  show();
}
