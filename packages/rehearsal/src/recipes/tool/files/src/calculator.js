// A small calculator.
import { make } from './make.js';

/** Works it out. Nobody can divide by zero, so then there is no answer. */
export function workOut(a, sign, b) {
  if (sign === '+') return a + b;
  if (sign === '−') return a - b;
  if (sign === '×') return a * b;
  return b === 0 ? undefined : a / b;
}

/** Puts the calculator on the page. */
export function showCalculator(place) {
  const form = make('form', place, { id: 'calculator', class: 'line' });
  const a = make('input', form, { id: 'first', type: 'number', step: 'any', 'aria-label': '1' });
  const sign = make('select', form, { id: 'sign', 'aria-label': '+ − × ÷' });
  for (const each of ['+', '−', '×', '÷']) make('option', sign, { text: each });
  const b = make('input', form, { id: 'second', type: 'number', step: 'any', 'aria-label': '2' });
  make('button', form, { id: 'equals', text: '=' });
  const result = make('output', form, { id: 'result', class: 'result' });
  // This happens when somebody presses the button or the Enter key.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const answer = workOut(Number(a.value), sign.value, Number(b.value));
    // Computers are a tiny bit wrong with some numbers (0.1 + 0.2); rounding hides it.
    result.textContent = answer === undefined ? '{{noZero}}' : Number(answer.toPrecision(12));
  });
}
