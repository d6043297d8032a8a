// Paints the snake, its food and the field.
import { FIELD } from './settings.js';

/** Reads the colours of theme.css, so that the picture fits the page. */
export function readLook() {
  const styles = getComputedStyle(document.documentElement);
  const names = ['surface', 'ink', 'accent', 'on-accent', 'second', 'good', 'bad'];
  return Object.fromEntries(names.map((name) => [name, styles.getPropertyValue(`--${name}`).trim()]));
}

/** A round blob in a square of the field. */
function blob(pen, { x, y, size, colour }) {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.arc(x + 0.5, y + 0.5, size / 2, 0, 2 * Math.PI);
  pen.fill();
}

/** The field, with squares that are easy to count. */
function paintField(pen, look) {
  pen.fillStyle = look.surface;
  pen.fillRect(0, 0, FIELD, FIELD);
  pen.fillStyle = look.ink;
  pen.globalAlpha = 0.05;
  for (let at = 0; at < FIELD * FIELD; at += 1) {
    const [x, y] = [at % FIELD, Math.floor(at / FIELD)];
    if ((x + y) % 2 === 0) pen.fillRect(x, y, 1, 1);
  }
  pen.globalAlpha = 1;
}

/** An apple with a stalk and a leaf. */
function paintFood(pen, { x, y }, look) {
  blob(pen, { x, y: y + 0.05, size: 0.82, colour: look.bad });
  blob(pen, { x: x - 0.15, y: y - 0.1, size: 0.2, colour: look.surface });
  pen.strokeStyle = look.ink;
  pen.lineWidth = 0.09;
  pen.beginPath();
  pen.moveTo(x + 0.5, y + 0.22);
  pen.lineTo(x + 0.58, y + 0.02);
  pen.stroke();
  pen.fillStyle = look.good;
  pen.beginPath();
  pen.ellipse(x + 0.74, y + 0.1, 0.16, 0.08, -0.4, 0, 2 * Math.PI);
  pen.fill();
}

/** The snake: one long line with a face. */
function paintSnake(pen, { body, way, over }, look) {
  pen.strokeStyle = look.accent;
  pen.lineWidth = 0.78;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.beginPath();
  for (const { x, y } of body) pen.lineTo(x + 0.5, y + 0.5);
  pen.stroke();
  for (const [at, { x, y }] of body.entries()) {
    if (at % 2 === 1) blob(pen, { x, y, size: 0.34, colour: look['on-accent'] });
  }
  const [head] = body;
  blob(pen, { ...head, size: 0.98, colour: look.accent });
  const isSideways = way === 'left' || way === 'right';
  const front = way === 'right' || way === 'down' ? 0.14 : -0.14;
  for (const side of [-0.22, 0.22]) {
    const eye = isSideways ? { x: head.x + front, y: head.y + side } : { x: head.x + side, y: head.y + front };
    blob(pen, { ...eye, size: 0.32, colour: '#ffffff' });
    blob(pen, { ...eye, size: over ? 0.06 : 0.16, colour: '#1b1b1f' });
  }
}

/** Paints the whole game, sharp on every screen. */
export function paint(canvas, game, look) {
  const pixels = Math.round(canvas.clientWidth * (window.devicePixelRatio || 1));
  if (canvas.width !== pixels) Object.assign(canvas, { width: pixels, height: pixels });
  const pen = canvas.getContext('2d');
  pen.setTransform(pixels / FIELD, 0, 0, pixels / FIELD, 0, 0);
  paintField(pen, look);
  if (game.food !== undefined) paintFood(pen, game.food, look);
  paintSnake(pen, game, look);
}
