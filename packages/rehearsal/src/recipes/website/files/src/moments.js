// Buttons that make something big happen.
import { make } from './make.js';
import { shout } from './news.js';

export const moments = {{moments}};

/** Finds the big words that belong to a button. */
export function wordsFor(id) {
  return moments.find((moment) => moment.id === id)?.says ?? '';
}

/** Shows the words in big letters, and lets them jump again each time. */
function sayBig(place, words) {
  place.textContent = words;
  place.classList.remove('jump');
  // Asking for the width makes the browser notice that the jump is over, so that it can start again.
  void place.offsetWidth;
  place.classList.add('jump');
}

/** Puts the buttons on the page, with room for the big words under them. */
export function showMoments(place) {
  const buttons = make('div', place, { class: 'buttons' });
  const bigWords = make('output', place, { id: 'big-words', class: 'big-words' });
  for (const { id, button } of moments) {
    // This happens every time somebody presses the button.
    make('button', buttons, { id, text: button }).addEventListener('click', () => {
      sayBig(bigWords, wordsFor(id));
      shout('pressed');
    });
  }
}
