// A plant's face that is happy or sad. It listens to the board; without one you can try it with the slider.
import { findBoard } from './board.js';
import { make } from './make.js';

export const HAPPY_FROM = '{{happyFrom}}';
const QUESTION = '{{question}}';
const EVERY_MS = '{{everyMs}}';

/** Which face goes with this number of percent? */
export function moodFor(percent) {
  return percent >= HAPPY_FROM ? 'happy' : 'sad';
}

/** Asks the board once and gives the answer on; what is no number is passed over. */
export async function measure(board, show) {
  const value = Number(await board.ask(QUESTION).catch(() => Number.NaN));
  if (Number.isFinite(value)) show(value);
}

/** Brings the face in index.html to life. */
export async function showFace(place) {
  const face = place.querySelector('#face');
  const words = { happy: '{{happy}}', sad: '{{sad}}' };
  const mood = make('output', place, { id: 'mood', class: 'mood' });
  const number = make('p', place, { id: 'measured' });
  const label = make('label', place, { class: 'line', text: '{{slider}}' });
  const slider = make('input', label, { id: 'face-slider', type: 'range', min: 0, max: 100, value: 60 });

  /** Shows the face that goes with a number. */
  function show(percent) {
    face.dataset.mood = moodFor(percent);
    mood.textContent = words[face.dataset.mood];
    number.textContent = `${percent} %`;
  }

  // The face follows the slider.
  slider.addEventListener('input', () => show(Number(slider.value)));
  show(Number(slider.value));

  const board = await findBoard();
  // Boards come and go.
  board.onConnected((connected) => {
    label.hidden = connected;
  });
  setInterval(() => board.connected && measure(board, show), EVERY_MS);
}
