// A switch between day and night.
import { make } from './make.js';
import { recall, remember } from './remember.js';

/** After day comes night, and after night comes day. */
export function otherLight(light) {
  return light === 'dark' ? 'light' : 'dark';
}

/** Puts the switch on the page, and remembers how you left it. */
export function showLightDark(place) {
  const button = make('button', place, { id: 'light-dark', text: '{{button}}' });

  /** Makes the whole page light or dark. */
  function turn(light) {
    document.documentElement.dataset.light = light;
    button.setAttribute('aria-pressed', light === 'dark');
  }

  turn(recall('light', '{{first}}'));
  // This happens every time somebody presses the switch.
  button.addEventListener('click', () => {
    const light = otherLight(document.documentElement.dataset.light);
    turn(light);
    remember('light', light);
  });
}
