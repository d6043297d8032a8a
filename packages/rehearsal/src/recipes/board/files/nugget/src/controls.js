// What the board says, and buttons that tell it something.
import { findBoard } from './board.js';
import { make } from './make.js';

const EVENTS = '{{events}}';
const ORDERS = '{{orders}}';
const WORDS = {
  unknown: '{{unknown}}',
  yes: '{{yes}}',
  no: '{{no}}',
};

/** A button's label and what it tells the board, for each thing that the board can do. */
export function buttonsFor(orders) {
  return orders.flatMap(({ id, name, choices }) =>
    choices.map(({ label, params }) => ({ label: label === '' ? name : `${name}: ${label}`, id, params })),
  );
}

/** Puts the news from the board and the buttons into their place. */
export async function showControls(place) {
  const state = make('p', place, { id: 'board-state', text: '{{looking}}' });
  const news = make('ul', place, { id: 'board-news' });
  const row = make('p', place, { class: 'line' });
  const board = await findBoard();
  for (const { id, name } of EVENTS) {
    const line = make('li', news, { text: `${name}: ${WORDS.unknown}` });
    // The board says when it begins and when it is over.
    board.on(id, (value) => {
      line.textContent = `${name}: ${value === false ? WORDS.no : WORDS.yes}`;
    });
  }
  for (const { label, id, params } of buttonsFor(ORDERS)) {
    const button = make('button', row, { type: 'button', text: label });
    // One press, one order.
    button.addEventListener('click', () => board.tell(id, params));
  }
  // Boards come and go.
  board.onConnected((connected) => {
    state.textContent = connected ? '{{connected}}' : '{{alone}}';
    for (const button of row.querySelectorAll('button')) button.disabled = !connected;
  });
}
