// Collects the endings you have found. They are still here tomorrow.
import { endings } from './endings.js';
import { make } from './make.js';
import { recall, remember } from './remember.js';

const COUNT = '{{count}}';

/** Adds an ending to the found ones. Nothing is counted twice. */
export function addFound(found, name) {
  return found.includes(name) ? found : [...found, name];
}

/** The endings that were found up to now. A name that is no ending any more does not count. */
export function foundEndings() {
  return recall('endings', []).filter((name) => Object.hasOwn(endings, name));
}

/** Remembers that an ending was found. */
export function rememberEnding(name) {
  remember('endings', addFound(foundEndings(), name));
}

/** Shows a badge for every ending. Those you have not found yet keep their secret. */
export function showBadges(place) {
  const found = foundEndings();
  const names = Object.keys(endings);
  place.replaceChildren();
  const count = COUNT.replace('{found}', found.length).replace('{total}', names.length);
  make('h2', place, { text: count });
  const list = make('ul', place, { id: 'endings', class: 'badges' });
  for (const name of names) {
    if (found.includes(name)) make('li', list, { class: 'badge found', text: endings[name].title });
    else make('li', list, { class: 'badge', text: '?' });
  }
}
