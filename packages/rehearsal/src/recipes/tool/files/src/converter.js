// Changes one unit into another: centimetres into inches, and many more.
import { make } from './make.js';

/** Every line says how to get from one unit to the other, and back. */
export const pairs = [
  { from: 'cm', to: 'in', there: (x) => x / 2.54, back: (x) => x * 2.54 },
  { from: 'm', to: 'ft', there: (x) => x / 0.3048, back: (x) => x * 0.3048 },
  { from: 'km', to: 'mi', there: (x) => x / 1.609344, back: (x) => x * 1.609344 },
  { from: 'kg', to: 'lb', there: (x) => x / 0.45359237, back: (x) => x * 0.45359237 },
  { from: '°C', to: '°F', there: (x) => (x * 9) / 5 + 32, back: (x) => ((x - 32) * 5) / 9 },
];

/** Rounds a number to two places behind the point. */
export function rounded(number) {
  return Math.round(number * 100) / 100;
}

/** Puts the converter on the page. Whichever box you write in, the other one follows. */
export function showConverter(place) {
  const choice = make('select', make('p', place), { id: 'units', 'aria-label': '{{units}}' });
  for (const { from, to } of pairs) make('option', choice, { text: `${from} ↔ ${to}` });
  choice.selectedIndex = '{{first}}';
  const line = make('div', place, { class: 'line' });
  const left = make('input', line, { id: 'from', type: 'number', step: 'any', value: 1 });
  const leftUnit = make('span', line);
  const right = make('input', line, { id: 'to', type: 'number', step: 'any' });
  const rightUnit = make('span', line);

  /** Works out the right box from the left one. */
  function goThere() {
    const { from, to, there } = pairs[choice.selectedIndex];
    leftUnit.textContent = from;
    rightUnit.textContent = to;
    left.setAttribute('aria-label', from);
    right.setAttribute('aria-label', to);
    right.value = rounded(there(Number(left.value)));
  }

  /** Works out the left box from the right one. */
  function goBack() {
    left.value = rounded(pairs[choice.selectedIndex].back(Number(right.value)));
  }

  // Whatever is written or chosen, the other box follows at once.
  left.addEventListener('input', goThere);
  right.addEventListener('input', goBack);
  choice.addEventListener('change', goThere);
  goThere();
}
