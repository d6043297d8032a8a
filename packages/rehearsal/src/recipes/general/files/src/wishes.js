// Everything that was wished for. A wish that is not built yet says so.
import { make } from './make.js';

export const wishes = {{wishes}};

const COUNT = '{{count}}';
const DONE = '{{done}}';
const NOT_YET = '{{notYet}}';

/** How many wishes are built already? */
export function countDone(list) {
  return list.filter(({ done }) => done).length;
}

/** Puts the list of wishes on the page. */
export function showWishes(place) {
  make('h2', place, { text: '{{title}}' });
  const count = COUNT.replace('{done}', countDone(wishes)).replace('{total}', wishes.length);
  make('p', place, { id: 'wishes-done', text: count });
  const list = make('ul', place, { id: 'wishes', class: 'wishes' });
  for (const { words, done } of wishes) {
    const line = make('li', list, { class: 'card', 'data-done': done });
    make('span', line, { class: 'mark', text: done ? DONE : NOT_YET });
    make('span', line, { text: words, dir: 'auto' });
  }
}
