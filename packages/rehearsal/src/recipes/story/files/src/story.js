// Opens the book: shows a scene, waits for a choice, and turns the page.
import { rememberEnding, showBadges } from './badges.js';
import { make } from './make.js';
import { BEGINNING, follow, isEnding, placeCalled } from './paths.js';

/** Puts the story on the page. */
export function showStory(place) {
  const book = make('article', place, { id: 'scene', class: 'card book', 'aria-live': 'polite' });
  const title = make('h2', book, { id: 'scene-title' });
  const text = make('p', book, { id: 'scene-text' });
  const theEnd = make('p', book, { id: 'the-end', class: 'the-end', text: '{{theEnd}}' });
  const question = make('p', book, { class: 'hint', text: '{{choose}}' });
  const choices = make('div', book, { id: 'choices', class: 'choices' });
  const again = make('button', place, { id: 'again', text: '{{startAgain}}' });
  const badges = make('section', place, { class: 'found-endings' });

  /** Goes to a place in the story and shows what is told there. */
  function goTo(name) {
    const here = placeCalled(name);
    title.textContent = here.title;
    text.textContent = here.text;
    theEnd.hidden = !isEnding(name);
    question.hidden = isEnding(name);
    choices.replaceChildren();
    here.choices.forEach(({ words }, choice) => {
      // Choosing turns the page.
      make('button', choices, { text: words }).addEventListener('click', () => goTo(follow(name, choice)));
    });
    if (isEnding(name)) rememberEnding(name);
    showBadges(badges);
  }

  // Starting again goes back to the first scene.
  again.addEventListener('click', () => goTo(BEGINNING));
  goTo(BEGINNING);
}
