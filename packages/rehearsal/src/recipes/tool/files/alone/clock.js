// A timer that counts down.
import { make } from './make.js';

export const SECONDS = '{{seconds}}';

/** Writes seconds as a clock does: 75 seconds are 1:15. */
export function asClock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Makes a stopped timer. You tell it the time, in thousandths of a second. */
export function makeTimer(seconds = SECONDS) {
  let rest = seconds * 1000;
  let startedAt;
  return {
    /** Lets the time run. */
    start(now) {
      startedAt ??= now;
    },
    /** Stops the time and keeps what is left of it. */
    pause(now) {
      if (startedAt !== undefined) rest -= now - startedAt;
      startedAt = undefined;
    },
    /** How many seconds are left? */
    secondsLeft(now) {
      const gone = startedAt === undefined ? 0 : now - startedAt;
      return Math.max(0, Math.ceil((rest - gone) / 1000));
    },
  };
}

/** Puts the timer and its buttons on the page. */
export function showClock(place) {
  const clock = make('p', place, { id: 'clock', class: 'clock', role: 'timer', text: asClock(SECONDS) });
  const buttons = make('div', place, { class: 'buttons' });
  const note = make('output', place, { id: 'time-is-up', class: 'feedback' });
  let timer = makeTimer();

  /** Shows the time that is left. */
  function show() {
    const left = timer.secondsLeft(Date.now());
    clock.textContent = asClock(left);
    note.textContent = left === 0 ? '{{timeUp}}' : '';
  }

  /** Makes a button that does something with the timer. */
  function addButton(id, text, doIt) {
    // First the timer, then the numbers on the page.
    make('button', buttons, { id, text }).addEventListener('click', () => {
      doIt();
      show();
    });
  }

  addButton('start', '{{start}}', () => timer.start(Date.now()));
  addButton('pause', '{{pause}}', () => timer.pause(Date.now()));
  addButton('reset', '{{again}}', () => {
    timer = makeTimer();
  });
  // The page looks at the timer a few times every second.
  setInterval(show, 200);
}
