// Throws confetti: small pieces of paper that fall and then clean up after themselves.
import { make } from './make.js';
import { CONFETTI } from './settings.js';

/** One piece of paper: where it begins, how long it falls, and its colour. `random` gives numbers from 0 to 1. */
export function newPiece(random = Math.random) {
  return {
    left: random() * 100,
    seconds: 1.8 + random() * 2,
    delay: random() * 0.8,
    hue: Math.round(random() * 360),
    turn: Math.round(360 + random() * 720),
  };
}

/** Lets it rain paper over the whole page. */
export function throwConfetti(place) {
  const sky = make('div', place, { class: 'confetti', 'aria-hidden': 'true' });
  for (let count = 0; count < CONFETTI; count += 1) {
    const { left, seconds, delay, hue, turn } = newPiece();
    const style = `left: ${left}%; --seconds: ${seconds}s; --delay: ${delay}s; --turn: ${turn}deg; background: hsl(${hue} 85% 58%)`;
    make('i', sky, { style });
  }
  setTimeout(() => sky.remove(), 5000);
}
