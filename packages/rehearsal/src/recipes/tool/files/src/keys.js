// Big keys with numbers, for everybody who has no keyboard.
import { make } from './make.js';

/** What stands in the box after a key was pressed? The arrow takes the last number away. */
export function afterKey(text, key) {
  return key === '←' ? text.slice(0, -1) : (text + key).slice(0, 6);
}

/** Puts the keys on the page. They write into the box; OK sends what is in it. */
export function showKeys(place, box) {
  const keys = make('div', place, { id: 'keys', class: 'keys' });
  for (const key of ['1', '2', '3', '4', '5', '6', '7', '8', '9', '←', '0']) {
    const name = key === '←' ? '{{remove}}' : key;
    const button = make('button', keys, { type: 'button', text: key, 'aria-label': name });
    // Every press changes what stands in the box.
    button.addEventListener('click', () => {
      box.value = afterKey(box.value, key);
    });
  }
  make('button', keys, { id: 'check', text: 'OK', 'aria-label': '{{check}}' });
}
