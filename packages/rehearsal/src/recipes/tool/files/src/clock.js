// A clock that runs while a round is played.
import { make } from './make.js';
import { listen, shout } from './news.js';

export const SECONDS = '{{seconds}}';

/** How many seconds are left? `now` and `startedAt` are in thousandths of a second. */
export function secondsLeft(startedAt, now) {
  return Math.max(0, SECONDS - Math.floor((now - startedAt) / 1000));
}

/** Writes seconds as a clock does: 75 seconds are 1:15. */
export function asClock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Puts the clock on the page. It starts and stops with the round, and shouts when the time is up. */
export function showClock(place) {
  const line = make('p', place, { class: 'clock' });
  const clock = make('time', line, { id: 'clock', role: 'timer', text: asClock(SECONDS) });
  const note = make('output', line, { id: 'time-is-up' });
  let ticking;

  /** Looks how much time is left. */
  function look(startedAt) {
    const left = secondsLeft(startedAt, Date.now());
    clock.textContent = asClock(left);
    if (left > 0) return;
    note.textContent = '{{timeUp}}';
    shout('time-is-up');
  }

  // When the round is over, the clock stands still.
  listen('round-over', () => clearInterval(ticking));
  // In a new round the clock begins again and looks a few times every second.
  listen('round-started', () => {
    const startedAt = Date.now();
    note.textContent = '';
    clock.textContent = asClock(SECONDS);
    ticking = setInterval(() => look(startedAt), 200);
  });
}
