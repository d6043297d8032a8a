// The rules of the memory game: a deck of cards, and what happens when one is turned over.

/** The same things in another order. `random` gives numbers from 0 to 1. */
export function shuffled(things, random) {
  const mixed = [...things];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}

/** A new game: every picture is there twice, and nobody knows where. */
export function newGame(pictures, random = Math.random) {
  const cards = shuffled([...pictures, ...pictures], random).map((picture) => ({ picture, found: false }));
  return { cards, open: [], turns: 0 };
}

/** Turns a card over. Two open cards that are no pair are turned back first. */
export function turnOver(game, index) {
  const { cards, open, turns } = closeWrongPair(game);
  if (cards[index].found || open.includes(index)) return { cards, open, turns };
  if (open.length === 0) return { cards, open: [index], turns };
  const [first] = open;
  const isPair = cards[first].picture === cards[index].picture;
  if (!isPair) return { cards, open: [first, index], turns: turns + 1 };
  const found = cards.map((card, at) => (at === first || at === index ? { ...card, found: true } : card));
  return { cards: found, open: [], turns: turns + 1 };
}

/** Turns two open cards back. One alone stays open. */
export function closeWrongPair(game) {
  return game.open.length < 2 ? game : { ...game, open: [] };
}

/** How many pairs are found already? */
export const foundPairs = ({ cards }) => cards.filter(({ found }) => found).length / 2;

/** Is every pair found? */
export const isWon = ({ cards }) => cards.every(({ found }) => found);
