// Tells at the end how it went, and what to practise.
import { make } from './make.js';

const SCORE = '{{score}}';
const PRACTISE = '{{practise}}';
const NOTHING_TO_PRACTISE = '{{nothing}}';
const ONE_NUMBER = '{{table}}';

/** Finds the numbers that were hard: the one that was missed most often comes first. */
export function numbersToPractise(missed) {
  const times = new Map();
  for (const { a, b } of missed) {
    for (const number of new Set([{{numbers}}])) times.set(number, (times.get(number) ?? 0) + 1);
  }
  return [...times.keys()].sort((one, other) => times.get(other) - times.get(one) || one - other);
}

/** Counts the questions that were right at the first try. */
export function rightAtOnce(round) {
  const missed = new Set(round.missed.map(({ words }) => words));
  const unanswered = round.waiting.filter(({ words }) => !missed.has(words));
  return round.total - missed.size - unanswered.length;
}

/** Writes the report. */
export function showReport(place, round) {
  place.replaceChildren();
  make('h2', place, { text: '{{title}}' });
  const score = SCORE.replace('{right}', rightAtOnce(round)).replace('{total}', round.total);
  make('p', place, { id: 'score', text: score });
  const numbers = numbersToPractise(round.missed);
  make('p', place, { text: numbers.length === 0 ? NOTHING_TO_PRACTISE : PRACTISE });
  const list = make('ul', place, { id: 'practise', class: 'practise' });
  for (const number of numbers) make('li', list, { text: ONE_NUMBER.replace('{number}', number) });
}
