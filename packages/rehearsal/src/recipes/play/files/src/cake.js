// The birthday cake as you see it: blow out every candle, and the wish comes true.
import { blowOut, burning, newCake, placeOf } from './candles.js';
import { throwConfetti } from './confetti.js';
import { make } from './make.js';

const WORDS = '{{words}}';

/** Puts a candle on the cake. It is a button: press it to blow. */
function makeCandle(cake, number) {
  const candle = make('button', cake, { class: 'candle', 'aria-label': WORDS.candle.replace('{number}', number + 1) });
  candle.style.setProperty('--place', placeOf(number));
  candle.style.setProperty('--hue', (number * 47) % 360);
  make('span', candle, { class: 'flame' });
  return candle;
}

/** Puts the cake on the page. */
export function showCake(place) {
  const note = make('output', place, { id: 'news', class: 'cake-news' });
  const plate = make('div', place, { class: 'cake' });
  const top = make('div', plate, { class: 'candles', role: 'group', 'aria-label': WORDS.cake });
  for (const layer of ['icing', 'sponge', 'cream', 'base', 'dish']) make('div', plate, { class: layer });
  const again = make('button', place, { id: 'again', class: 'big-button', text: WORDS.again });
  let cake = newCake();
  const candles = cake.map((_burns, at) => makeCandle(top, at));

  /** Shows which candles burn, and says how many. */
  function show() {
    candles.forEach((candle, at) => {
      candle.dataset.burns = cake[at];
      candle.setAttribute('aria-disabled', !cake[at]);
    });
    const left = burning(cake);
    note.textContent = left === 0 ? WORDS.happy : WORDS.left.replace('{left}', left);
    document.body.dataset.state = left === 0 ? 'party' : 'burning';
  }

  // What happens when a candle is pressed. With the last one the party begins.
  candles.forEach((candle, at) => {
    // This happens when somebody blows.
    candle.addEventListener('click', () => {
      const before = burning(cake);
      cake = blowOut(cake, at);
      if (before > 0 && burning(cake) === 0) throwConfetti(place);
      show();
    });
  });
  // Lights all candles again.
  again.addEventListener('click', () => {
    cake = newCake();
    show();
  });
  show();
}
