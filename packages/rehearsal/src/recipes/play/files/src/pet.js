// The pet as you see it: its face, its needs, and the buttons that care for it.
import { care, hatch, later, moodOf, NEEDS } from './life.js';
import { make } from './make.js';
import { recall, remember } from './remember.js';

const WORDS = '{{words}}';

/** What the pet's mouth looks like in every mood. */
const MOUTHS = {
  happy: 'M76 132 Q100 162 124 132',
  fine: 'M80 138 Q100 148 120 138',
  hungry: 'M92 140 a8 9 0 1 0 16 0 a8 9 0 1 0 -16 0',
  bored: 'M82 142 L118 142',
  tired: 'M84 146 Q100 134 116 146',
};

/** Shows the mood on the pet's face, and says it. */
function showMood(place, mood) {
  const face = place.querySelector('#pet-face');
  face.dataset.mood = mood;
  face.querySelector('.mouth').setAttribute('d', MOUTHS[mood]);
  const says = place.querySelector('#says');
  if (says.textContent !== WORDS.moods[mood]) says.textContent = WORDS.moods[mood];
}

/** Makes the bar of one need, with the button that cares for it. */
function makeNeed(place, need, doIt) {
  const row = make('div', place, { class: 'need' });
  make('span', row, { id: `${need}-name`, text: WORDS.needs[need] });
  const bar = make('meter', row, { id: need, min: 0, max: 100, low: 35, high: 60, optimum: 100, 'aria-labelledby': `${need}-name` });
  make('button', row, { id: `care-${need}`, text: WORDS.cares[need] }).addEventListener('click', doIt);
  return bar;
}

/** Lets a heart fly up from the pet. */
function flyHeart(place) {
  const heart = make('span', place.querySelector('.pet-stage'), { class: 'flying-heart', text: '♥', 'aria-hidden': 'true' });
  setTimeout(() => heart.remove(), 1500);
}

/** Puts the pet on the page. It remembers you, also when the page was closed. */
export function showPet(place) {
  let pet = later(recall('pet', hatch(Date.now())), Date.now());
  const card = make('div', place, { class: 'card pet-card' });
  const hearts = make('p', card, { id: 'hearts' });
  const bars = {};
  for (const need of NEEDS) {
    // What happens when you care for this need.
    bars[need] = makeNeed(card, need, () => {
      pet = care(pet, need);
      flyHeart(place);
      show();
    });
  }

  /** Shows the pet as it is now, and remembers it. */
  function show() {
    for (const need of NEEDS) bars[need].value = Math.round(pet[need]);
    hearts.textContent = WORDS.hearts.replace('{hearts}', pet.hearts);
    showMood(place, moodOf(pet));
    remember('pet', pet);
  }

  // Every second a little time passes for the pet too.
  setInterval(() => {
    pet = later(pet, Date.now());
    show();
  }, 1000);
  show();
}
