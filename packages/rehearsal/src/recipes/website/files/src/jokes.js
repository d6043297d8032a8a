// A machine that tells jokes.
import { jokes } from './jokeList.js';
import { make } from './make.js';

const ONE_DAY = 24 * 60 * 60 * 1000;

/** Finds the joke of a day. Tomorrow it is the next one on the list. */
export function jokeOfTheDay(date) {
  return jokes[Math.floor(date / ONE_DAY) % jokes.length];
}

/** Picks a joke by chance, but never the one that was told just now. */
export function nextJoke(lastJoke, random = Math.random) {
  const others = jokes.filter((joke) => joke !== lastJoke);
  return others[Math.floor(random() * others.length)] ?? lastJoke;
}

/** Puts the joke machine on the page, with the joke of today in it. */
export function showJokes(place) {
  const box = make('div', place, { id: 'joke', class: 'card joke', 'aria-live': 'polite' });
  const question = make('p', box, { id: 'joke-question' });
  const answer = make('p', box, { id: 'joke-answer', class: 'punchline' });
  let joke = jokeOfTheDay(Date.now());

  /** Writes a joke into the box. */
  function tell(newJoke) {
    joke = newJoke;
    question.textContent = joke.question;
    answer.textContent = joke.answer;
  }

  const button = make('button', place, { id: 'next-joke', text: '{{button}}' });
  // This happens every time somebody wants another joke.
  button.addEventListener('click', () => tell(nextJoke(joke)));
  tell(joke);
}
