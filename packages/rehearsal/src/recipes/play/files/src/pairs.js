// The memory game as you see it: cards on a table, and a note about how it goes.
import { closeWrongPair, foundPairs, isWon, newGame, turnOver } from './deck.js';
import { make } from './make.js';
import { pictures } from './pictures.js';
import { recall, remember } from './remember.js';
import { LOOKING_SECONDS, PAIRS } from './settings.js';

const WORDS = '{{words}}';

/** Writes one card as it is now: its back, or its picture. */
function paint(button, card, { isOpen, number }) {
  const seen = isOpen || card.found;
  button.dataset.side = card.found ? 'found' : isOpen ? 'open' : 'back';
  button.querySelector('.card-front').hidden = !seen;
  const name = pictures[card.picture].name;
  button.setAttribute('aria-label', seen ? name : WORDS.hidden.replace('{number}', number));
}

/** Puts a card on the table. Its picture is on the front, and the front waits inside. */
function layCard(table, card) {
  const button = make('button', table, { class: 'memory-card', type: 'button' });
  const front = make('span', button, { class: 'card-front', hidden: '' });
  front.innerHTML = pictures[card.picture].drawing;
  return button;
}

/** Puts the memory game on the page. */
export function showPairs(place) {
  const notes = make('div', place, { class: 'memory-notes' });
  const found = make('p', notes, { id: 'found' });
  const turns = make('p', notes, { id: 'turns' });
  const best = make('p', notes, { id: 'best' });
  const table = make('div', place, { class: 'memory-table' });
  const news = make('output', place, { id: 'news', class: 'memory-news' });
  const again = make('button', place, { id: 'again', class: 'big-button', text: WORDS.again });
  let game;
  let waiting;

  /** Shows the game as it stands now. */
  function show() {
    [...table.children].forEach((button, at) =>
      paint(button, game.cards[at], { isOpen: game.open.includes(at), number: at + 1 }),
    );
    found.textContent = WORDS.found.replace('{found}', foundPairs(game)).replace('{total}', PAIRS);
    turns.textContent = WORDS.turns.replace('{turns}', game.turns);
    best.textContent = WORDS.best.replace('{turns}', recall('fewest turns', '–'));
  }

  /** What happens when a card is pressed. */
  function press(at) {
    clearTimeout(waiting);
    const before = foundPairs(game);
    game = turnOver(game, at);
    if (foundPairs(game) > before) news.textContent = WORDS.pair;
    if (game.open.length === 2) {
      news.textContent = WORDS.noPair;
      waiting = setTimeout(turnBack, LOOKING_SECONDS * 1000);
    }
    if (isWon(game)) celebrate();
    show();
  }

  /** Hides two cards that are no pair. */
  function turnBack() {
    game = closeWrongPair(game);
    show();
  }

  /** All pairs are found: keeps the result if it is the best one so far. */
  function celebrate() {
    news.textContent = WORDS.won.replace('{turns}', game.turns);
    if (game.turns < recall('fewest turns', Infinity)) remember('fewest turns', game.turns);
  }

  /** Lays the cards out for a new game. */
  function begin() {
    clearTimeout(waiting);
    game = newGame(Object.keys(pictures).slice(0, PAIRS));
    table.replaceChildren();
    news.textContent = '';
    game.cards.forEach((card, at) => {
      // Every card knows its place in the deck.
      layCard(table, card).addEventListener('click', () => press(at));
    });
    show();
  }

  again.addEventListener('click', begin);
  begin();
}
