// Rolls dice.
import { make } from './make.js';

export const HOW_MANY = '{{howMany}}';
export const SIDES = '{{sides}}';

/** Rolls all the dice once. */
export function rollDice(random = Math.random) {
  return Array.from({ length: HOW_MANY }, () => 1 + Math.floor(random() * SIDES));
}

/** Adds the dice up. */
export function sumOf(dice) {
  return dice.reduce((sum, die) => sum + die, 0);
}

/** Puts the dice and the button on the page. */
export function showDice(place) {
  const button = make('button', place, { id: 'roll', class: 'big-button', text: '{{roll}}' });
  const table = make('div', place, { id: 'dice', class: 'dice' });
  const sum = make('output', place, { id: 'sum', class: 'sum' });
  // This happens at every roll.
  button.addEventListener('click', () => {
    const dice = rollDice();
    table.replaceChildren();
    for (const die of dice) make('span', table, { class: 'card die', text: die });
    sum.textContent = dice.length > 1 ? `= ${sumOf(dice)}` : '';
  });
}
