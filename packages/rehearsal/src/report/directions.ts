/** What a report may complain about, and which way it wants it to go. */
export type Aspect = 'speed' | 'hardness' | 'size' | 'volume' | 'count' | 'brightness';

export interface Direction {
  readonly aspect: Aspect;
  readonly way: 'more' | 'less';
}

const anyOf = (...phrases: readonly string[]): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${phrases.join('|')})(?!\\p{L})`, 'iu');

const TOO = '(?:too|zu|demasiado|muy|trop)';

/** In English, German, Spanish and French. The first that fits an aspect counts: "too fast" before "fast". */
const DIRECTIONS: readonly (Direction & { readonly words: RegExp })[] = [
  {
    aspect: 'speed',
    way: 'less',
    words: anyOf(
      `${TOO} (?:fast|quick|schnell|rápid[oa]s?|rapid[oa]s?|vite|rapides?)`,
      'slower',
      'slow(?:s)? (?:\\w+ )?down',
      'langsamer',
      'más (?:lent[oa]s?|despacio)',
      'plus (?:lente?s?|lentement)',
      'moins vite',
    ),
  },
  {
    aspect: 'speed',
    way: 'more',
    words: anyOf(
      `${TOO} (?:slow(?:ly)?|langsam|lent[oa]s?|lentes?|lent)`,
      'faster',
      'quicker',
      'speed (?:\\w+ )?up',
      'schneller',
      'más rápid[oa]s?',
      'plus (?:vite|rapides?)',
    ),
  },
  {
    aspect: 'hardness',
    way: 'less',
    words: anyOf(
      `${TOO} (?:hard|difficult|schwer|schwierig|difícil(?:es)?|dur|difficiles?)`,
      'easier',
      'leichter',
      'einfacher',
      'más fácil',
      'plus facile',
    ),
  },
  {
    aspect: 'hardness',
    way: 'more',
    words: anyOf(
      `${TOO} (?:easy|leicht|einfach|fácil(?:es)?|faciles?)`,
      'harder',
      'more difficult',
      'schwerer',
      'schwieriger',
      'más difícil',
      'plus (?:dur|difficile)',
    ),
  },
  {
    aspect: 'size',
    way: 'less',
    words: anyOf(
      `${TOO} (?:big|large|thick|long|high|groß(?:e)?|dick|lang|hoch|grandes?|gran|gord[oa]s?|grueso|larg[oa]s?|agud[oa]|gros(?:se)?s?|grands?|épais|longs?|aigu)`,
      'smaller',
      'thinner',
      'shorter',
      'kleiner',
      'dünner',
      'kürzer',
      'más (?:pequeñ[oa]s?|fin[oa]s?|cort[oa]s?)',
      'plus (?:petite?s?|fine?s?|courte?s?)',
    ),
  },
  {
    aspect: 'size',
    way: 'more',
    words: anyOf(
      `${TOO} (?:small|tiny|little|thin|short|low|klein(?:e)?|dünn|kurz|tief|pequeñ[oa]s?|fin[oa]s?|cort[oa]s?|petite?s?|fine?s?|courte?s?)`,
      'bigger',
      'larger',
      'thicker',
      'longer',
      'größer',
      'dicker',
      'länger',
      'más (?:grandes?|grues[oa]s?|larg[oa]s?)',
      'plus (?:grande?s?|gros(?:se)?s?|épais|longs?)',
    ),
  },
  {
    aspect: 'volume',
    way: 'less',
    words: anyOf(
      `${TOO} (?:loud|noisy|laut|alto|fuerte|fort|bruyant)`,
      'quieter',
      'softer',
      'leiser',
      'más (?:bajo|bajito|flojo)',
      'moins fort',
    ),
  },
  {
    aspect: 'volume',
    way: 'more',
    words: anyOf(
      `${TOO} (?:quiet|soft|leise|bajo|bajito|flojo|bas|doucement)`,
      'louder',
      'lauter',
      'más (?:alto|fuerte)',
      'plus fort',
    ),
  },
  {
    aspect: 'brightness',
    way: 'more',
    words: anyOf(
      `${TOO} (?:dark|dunkel|oscur[oa]s?|sombres?|foncée?s?)`,
      'brighter',
      'lighter',
      'heller',
      'más clar[oa]s?',
      'plus (?:claire?s?)',
    ),
  },
  {
    aspect: 'brightness',
    way: 'less',
    words: anyOf(
      `${TOO} (?:bright|light|hell|clar[oa]s?|brillantes?|claire?s?)`,
      'darker',
      'dunkler',
      'más oscur[oa]s?',
      'plus (?:sombres?|foncée?s?)',
    ),
  },
  {
    aspect: 'count',
    way: 'less',
    words: anyOf(
      'too (?:many|much)',
      'fewer',
      'less',
      'zu viele?',
      'weniger',
      'demasiad[oa]s',
      'menos',
      'trop de',
      "trop d['’]\\p{L}+",
      'moins de',
    ),
  },
  {
    aspect: 'count',
    way: 'more',
    words: anyOf(
      'too (?:few|little)',
      'not enough',
      'more',
      'zu wenige?',
      'nicht genug',
      'mehr',
      'poc[oa]s',
      'más',
      'pas assez',
      "plus d(?:e|['’]\\p{L}+)",
      'davantage',
    ),
  },
];

/** What a report asks for: at most one way for each aspect. */
export function directionsIn(report: string): readonly Direction[] {
  const found = DIRECTIONS.filter(({ words }) => words.test(report));
  const first = found.filter(({ aspect }, at) => found.findIndex((other) => other.aspect === aspect) === at);
  // "more difficult" and "más rápido" hold a word for more, but do not count anything.
  const isSpecial = first.some(({ aspect }) => aspect !== 'count');
  return first
    .filter(({ aspect }) => aspect !== 'count' || !isSpecial)
    .map(({ aspect, way }) => ({ aspect, way }));
}
