// A face that is happy or sad. You decide with the slider.
import { make } from './make.js';

export const HAPPY_FROM = '{{happyFrom}}';

/** Which face goes with this number of percent? */
export function moodFor(percent) {
  return percent >= HAPPY_FROM ? 'happy' : 'sad';
}

/** Brings the face in index.html to life. */
export function showFace(place) {
  const face = place.querySelector('#face');
  const words = { happy: '{{happy}}', sad: '{{sad}}' };
  const label = make('label', place, { class: 'line', text: '{{slider}}' });
  const slider = make('input', label, { id: 'face-slider', type: 'range', min: 0, max: 100, value: 60 });
  const mood = make('output', place, { id: 'mood', class: 'mood' });

  /** Shows the mood that goes with the slider. */
  function look() {
    face.dataset.mood = moodFor(Number(slider.value));
    mood.textContent = words[face.dataset.mood];
  }

  // The face follows the slider.
  slider.addEventListener('input', look);
  look();
}
