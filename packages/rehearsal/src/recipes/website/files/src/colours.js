// Lets you choose the colour of the page.
import { make } from './make.js';
import { recall, remember } from './remember.js';

export const FIRST_COLOUR = '{{colour}}';

/** A colour is a # and six numbers or letters from a to f. Is this one? */
export function isColour(text) {
  return /^#[0-9a-f]{6}$/i.test(text);
}

/** Black or white: which one is easier to read on this colour? */
export function readableOn(colour) {
  const [red, green, blue] = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
  // Our eyes find green much brighter than blue, so it counts more.
  return red * 0.3 + green * 0.59 + blue * 0.11 > 140 ? '#000000' : '#ffffff';
}

/** Paints the page in this colour. */
function paint(colour) {
  document.documentElement.style.setProperty('--accent', colour);
  document.documentElement.style.setProperty('--on-accent', readableOn(colour));
}

/** Puts the colour picker on the page, with the colour you chose last time. */
export function showColours(place) {
  const saved = recall('colour', FIRST_COLOUR);
  const colour = isColour(saved) ? saved : FIRST_COLOUR;
  const label = make('label', place, { class: 'line', text: '{{label}}' });
  const picker = make('input', label, { id: 'colour', type: 'color', value: colour });
  if (colour !== FIRST_COLOUR) paint(colour);
  // This happens whenever you choose another colour.
  picker.addEventListener('input', () => {
    paint(picker.value);
    remember('colour', picker.value);
  });
}
