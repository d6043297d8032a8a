// Asks for your name and says hello.
import { make } from './make.js';

/** Makes the hello for a name. Somebody without a name gets a hello too. */
export function helloTo(name) {
  const who = name.trim();
  return who === '' ? '{{helloYou}}' : '{{hello}}'.replace('…', () => who);
}

/** Puts the question on the page, with room for the hello. */
export function showGreeting(place) {
  const form = make('form', place, { id: 'greeting', class: 'line' });
  const label = make('label', form, { class: 'line', text: '{{ask}}' });
  const input = make('input', label, { id: 'your-name', autocomplete: 'off', maxlength: 80 });
  make('button', form, { text: '{{button}}' });
  const hello = make('output', place, { id: 'hello', class: 'hello' });
  // This happens when somebody presses the button or the Enter key.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    hello.textContent = helloTo(input.value);
  });
}
