import { colourIn } from '../recipes/shared/colourWords.ts';
import { restyled, type StyleWish, textSizeOf } from '../recipes/shared/restyle.ts';
import { sizeIn } from '../recipes/shared/textSize.ts';
import { directionsIn } from '../report/directions.ts';

/** What a person said at a gate, which may be nothing but no; undefined for a failure of the crew's own. */
export function personsWords(feedback: string): string | undefined {
  // The engine's words before a person's (runTask).
  const said = /The person said no(?:\.|: (.*))$/s.exec(feedback);
  return said === null ? undefined : (said[1] ?? '').trim();
}

/** The wishes about the look that a script can carry out. Everything else it must say that it cannot do. */
export function styleWishes(words: string, css: string): readonly StyleWish[] {
  const colour = colourIn(words);
  const kind = /background|page|sky|hintergrund|seite|himmel|fondo|página|cielo|fond\b|ciel\b/i.test(words)
    ? 'background'
    : 'accent';
  const brightness = directionsIn(words).find(({ aspect }) => aspect === 'brightness');
  const pixels = wantedSize(words, textSizeOf(css));
  return [
    ...(colour === undefined ? [] : [{ kind, ...colour } as const]),
    ...(pixels === undefined ? [] : [{ kind: 'textSize', pixels } as const]),
    ...(brightness === undefined ? [] : [{ kind: 'brightness', way: brightness.way } as const]),
  ];
}

function wantedSize(words: string, now: number): number | undefined {
  if (!TEXT.test(words)) return undefined;
  const exact = /(\d+)\s*(?:px|pixels?)/i.test(words) ? sizeIn(words) : undefined;
  if (exact !== undefined) return exact;
  const size = directionsIn(words).find(({ aspect }) => aspect === 'size');
  if (size !== undefined) return size.way === 'more' ? now + 4 : now - 4;
  if (BIG.test(words)) return now + 4;
  return SMALL.test(words) ? now - 4 : undefined;
}

const TEXT =
  /(?<!\p{L})(?:text[eo]?s?|letters?|fonts?|words|writing|read|schrift|buchstaben|lesen|letras?|leer|lettres?|écriture|lire)(?!\p{L})/iu;
const BIG = /(?<!\p{L})(?:big|large|huge|groß\w*|grandes?|gros(?:se)?s?)(?!\p{L})/iu;
const SMALL = /(?<!\p{L})(?:small|tiny|klein\w*|pequeñ[oa]s?|petite?s?)(?!\p{L})/iu;

export function fulfilled(css: string, wishes: readonly StyleWish[]): string {
  return wishes.reduce(restyled, css);
}

export function wishSentence(wish: StyleWish): string {
  switch (wish.kind) {
    case 'accent':
      return `The main colour is ${wish.name} now.`;
    case 'background':
      return `The background is ${wish.name} now.`;
    case 'brightness':
      return `The page is ${wish.way === 'more' ? 'brighter' : 'darker'} now.`;
    case 'textSize':
      return `The text is ${wish.pixels < 16 ? 'as small as it stays readable' : `${wish.pixels} pixels tall`} now.`;
  }
}
