// Counts up and down, and remembers where it was.
import { make } from './make.js';
import { recall, remember } from './remember.js';

const LABEL = '{{label}}';

/** Makes a counter. It starts at zero, or where you say. */
export function makeCounter(start = 0) {
  let count = start;
  return {
    /** Counts one more, and says how many it has counted. */
    add() {
      count += 1;
      return count;
    },
    /** Takes one away. There is nothing below zero. */
    takeAway() {
      count = Math.max(0, count - 1);
      return count;
    },
    /** Goes back to zero. */
    reset() {
      count = 0;
      return count;
    },
  };
}

/** Puts the counter and its three buttons on the page. */
export function showCounter(place) {
  const saved = recall('count', 0);
  const counter = makeCounter(saved);
  const line = make('p', place, { class: 'count', text: LABEL });
  const number = make('output', line, { id: 'counter', class: 'number', text: saved });
  const buttons = make('div', place, { class: 'buttons' });

  /** Makes a button that changes the number, and remembers the new one. */
  function addButton(id, text, change) {
    // The new number is shown, and kept for next time.
    make('button', buttons, { id, text }).addEventListener('click', () => {
      number.textContent = change();
      remember('count', Number(number.textContent));
    });
  }

  addButton('take-away', '−1', counter.takeAway);
  addButton('add', '+1', counter.add);
  addButton('reset', '0', counter.reset);
}
