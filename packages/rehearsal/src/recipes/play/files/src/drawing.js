// The drawing board as you see it: paper, colours, brushes, and a way back.
import { make } from './make.js';
import { BRUSH } from './settings.js';
import { begin, colourAt, drawTo, mirrored, newPicture, undo } from './strokes.js';

const WORDS = '{{words}}';
const COLOURS = {{colours}};
/** How thick the brushes are, compared with the one in settings.js. */
const SIZES = [0.5, 1, 2.5];
const RAINBOW = 'conic-gradient(red, gold, lime, aqua, blue, magenta, red)';

/** Paints all strokes on white paper. */
function paint(canvas, picture) {
  const pixels = Math.round(canvas.clientWidth * (window.devicePixelRatio || 1));
  if (canvas.width !== pixels) Object.assign(canvas, { width: pixels, height: pixels });
  const pen = canvas.getContext('2d');
  pen.setTransform(pixels, 0, 0, pixels, 0, 0);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, 1, 1);
  pen.lineCap = 'round';
  for (const stroke of picture.flatMap(mirrored)) paintStroke(pen, stroke);
}

/** Paints one stroke, piece by piece: so a rainbow can change its colour on the way. */
function paintStroke(pen, stroke) {
  const { points } = stroke;
  pen.lineWidth = stroke.size;
  points.forEach(({ x, y }, at) => {
    const from = points[at - 1] ?? { x, y };
    pen.strokeStyle = colourAt(stroke, at);
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(x, y);
    pen.stroke();
  });
}

/** A row of buttons of which exactly one is pressed; `first` is the one in the beginning. */
function makeChoice(place, { label, entries, first }) {
  const group = make('div', place, { class: 'buttons', role: 'group', 'aria-label': label });
  const buttons = entries.map(({ value, ...look }) => {
    const button = make('button', group, { type: 'button', ...look });
    // Marks this button and lets go of the others.
    button.addEventListener('click', () => choose(button, value));
    return { button, value };
  });
  let chosen;
  /** Remembers what is chosen, and shows it. */
  function choose(pressed, value) {
    chosen = value;
    for (const { button } of buttons) button.setAttribute('aria-pressed', button === pressed);
  }
  choose(buttons[first].button, buttons[first].value);
  return () => chosen;
}

/** Puts the drawing board on the page. */
export function showDrawing(place) {
  const colour = makeChoice(place, {
    label: WORDS.colours,
    first: COLOURS.length - 1,
    entries: COLOURS.map(({ name, css }) => ({
      value: css,
      class: 'colour',
      'aria-label': name,
      style: `background: ${css === 'rainbow' ? RAINBOW : css}`,
    })),
  });
  const canvas = make('canvas', place, { id: 'paper', role: 'img', 'aria-label': WORDS.paper });
  const size = makeChoice(place, {
    label: WORDS.brushes,
    first: 1,
    entries: SIZES.map((times, at) => ({ value: (times * BRUSH) / 1000, class: 'brush', text: WORDS.sizes[at] })),
  });
  const row = make('div', place, { class: 'buttons' });
  const mirror = make('button', row, { id: 'mirror', text: WORDS.mirror, 'aria-pressed': 'false' });
  const back = make('button', row, { id: 'undo', text: WORDS.undo });
  const clear = make('button', row, { id: 'clear', text: WORDS.clear });
  const save = make('button', row, { id: 'save', text: WORDS.save });
  const news = make('output', place, { id: 'news', class: 'hint' });
  let picture = newPicture();
  let isDrawing = false;

  /** Shows the picture, and how many strokes it has. */
  function show() {
    paint(canvas, picture);
    news.textContent = WORDS.strokes.replace('{strokes}', picture.length);
  }

  /** Where on the paper something happened; both numbers go from 0 to 1. */
  function pointOf({ clientX, clientY }) {
    const paper = canvas.getBoundingClientRect();
    return { x: (clientX - paper.left) / paper.width, y: (clientY - paper.top) / paper.height };
  }

  // The brush comes down.
  canvas.addEventListener('pointerdown', (event) => {
    isDrawing = true;
    canvas.setPointerCapture(event.pointerId);
    const isMirrored = mirror.getAttribute('aria-pressed') === 'true';
    picture = begin(picture, { ...pointOf(event), colour: colour(), size: size(), mirror: isMirrored });
    show();
  });
  // The brush moves on.
  canvas.addEventListener('pointermove', (event) => {
    if (!isDrawing) return;
    picture = drawTo(picture, pointOf(event));
    show();
  });
  // The brush goes up.
  for (const end of ['pointerup', 'pointercancel']) canvas.addEventListener(end, () => (isDrawing = false));
  // Mirror magic: everything is drawn four times.
  mirror.addEventListener('click', () => {
    mirror.setAttribute('aria-pressed', mirror.getAttribute('aria-pressed') !== 'true');
  });
  // Takes the last stroke back.
  back.addEventListener('click', () => {
    picture = undo(picture);
    show();
  });
  // Takes a new sheet of paper.
  clear.addEventListener('click', () => {
    picture = newPicture();
    show();
  });
  // Keeps the picture as a file on this computer.
  save.addEventListener('click', () => {
    make('a', place, { href: canvas.toDataURL('image/png'), download: 'picture.png', hidden: '' }).click();
  });
  addEventListener('resize', show);
  show();
}
