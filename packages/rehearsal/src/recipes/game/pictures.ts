/** A picture that a game draws: the template's name, the name for programs, and the child's own word for it. */
export interface Picture {
  readonly template: string;
  readonly name: string;
  readonly called: string;
}

export interface Pictures {
  readonly player: Picture;
  readonly danger: Picture;
  readonly treasure: Picture;
}

type Choice = readonly [words: RegExp, template: string, name: string];

const PLAYERS: readonly Choice[] = [
  [/\b(?:ship|rocket|spaceship|space|astronaut|asteroid)/i, 'ship', 'ship'],
  [/\bbasket/i, 'basket', 'basket'],
  [/\b(?:car|race|racing|road|drive|truck)\b/i, 'car', 'car'],
  [/\b(?:robot|android)/i, 'robot', 'robot'],
  [/\b(?:cat|kitten|dog|puppy|fox|animal|mouse|bear|bunny|rabbit|tiger)\b/i, 'animal', 'animal'],
  [/\b(?:catch|fruit|apple)/i, 'basket', 'basket'],
];

const DANGERS: readonly Choice[] = [
  [/\b(?:asteroid|meteor|rock|stone)/i, 'rock', 'rocks'],
  [/\b(?:ghost|monster|zombie|alien|enem)/i, 'ghost', 'ghosts'],
  [/\bbombs?\b/i, 'bomb', 'bombs'],
  [/\b(?:rain|drops?|water|snow)\b/i, 'drop', 'drops'],
];

const TREASURES: readonly Choice[] = [
  [/\bstars?\b/i, 'star', 'stars'],
  [/\bcoins?\b|\bmoney\b|\bgold\b/i, 'coin', 'coins'],
  [/\b(?:apple|fruit|food|berr|banana|cookie)/i, 'apple', 'apples'],
  [/\bhearts?\b/i, 'heart', 'hearts'],
];

/** The pictures that fit the child's words best; all are drawn by code. */
export function picturesFor(words: string): Pictures {
  return {
    player: chosen(words, PLAYERS) ?? { template: 'hero', name: 'hero', called: 'hero' },
    danger: chosen(words, DANGERS) ?? { template: 'rock', name: 'rocks', called: 'rocks' },
    treasure: chosen(words, TREASURES) ?? { template: 'gem', name: 'gems', called: 'gems' },
  };
}

/** Words that children use and that a plural is easily made of. */
const OWN_WORDS = /^(?:asteroid|meteor|stone|monster|zombie|alien|ghost|banana|cookie|fruit)$/;

function chosen(words: string, choices: readonly Choice[]): Picture | undefined {
  const found = choices.find(([pattern]) => pattern.test(words));
  if (found === undefined) return undefined;
  const [pattern, template, name] = found;
  const own = pattern.exec(words)?.[0].toLowerCase() ?? '';
  return { template, name, called: OWN_WORDS.test(own) ? `${own}s` : name };
}
