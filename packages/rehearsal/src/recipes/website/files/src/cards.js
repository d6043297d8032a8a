// Shows every fact on a card of its own.
import { facts } from './facts.js';
import { make } from './make.js';

/** Puts the cards on the page, and a note for whoever wants to change them. */
export function showCards(place) {
  make('h2', place, { text: '{{title}}' });
  const cards = make('ul', place, { class: 'cards' });
  for (const fact of facts) make('li', cards, { class: 'card', text: fact });
  make('p', place, { class: 'hint', text: '{{hint}}' });
}
