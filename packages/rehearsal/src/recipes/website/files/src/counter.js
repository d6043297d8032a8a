// Counts every press of a button.
import { make } from './make.js';
import { listen } from './news.js';

const LABEL = '{{label}}';

/** Makes a counter. It starts at zero. */
export function makeCounter() {
  let count = 0;
  return {
    /** Counts one more, and says how many it has counted. */
    add() {
      count += 1;
      return count;
    },
  };
}

/** Puts the counter on the page. It goes up whenever a button was pressed. */
export function showCounter(place) {
  const counter = makeCounter();
  const line = make('p', place, { class: 'count', text: LABEL });
  const number = make('output', line, { id: 'counter', class: 'number', text: '0' });
  // This happens every time another part shouts that a button was pressed.
  listen('pressed', () => {
    number.textContent = counter.add();
  });
}
