import { colourIn } from '../recipes/shared/colourWords.ts';
import { restyled, type StyleWish, textSizeOf } from '../recipes/shared/restyle.ts';
import { sizeIn } from '../recipes/shared/textSize.ts';

/** What a person said at a gate, which may be nothing but no; undefined for a failure of the crew's own. */
export function personsWords(feedback: string): string | undefined {
  // The engine's words before a person's (runTask).
  const said = /The person said no(?:\.|: (.*))$/s.exec(feedback);
  return said === null ? undefined : (said[1] ?? '').trim();
}

/** The wishes about the look that a script can carry out. Everything else it must say that it cannot do. */
export function styleWishes(words: string, css: string): readonly StyleWish[] {
  const colour = colourIn(words);
  const kind = /background|page|sky|hintergrund|fondo|fond\b/i.test(words) ? 'background' : 'accent';
  const pixels = wantedSize(words, textSizeOf(css));
  return [
    ...(colour === undefined ? [] : [{ kind, ...colour } as const]),
    ...(pixels === undefined ? [] : [{ kind: 'textSize', pixels } as const]),
  ];
}

function wantedSize(words: string, now: number): number | undefined {
  if (!/\b(text|letters?|fonts?|words|writing|read)\b/i.test(words)) return undefined;
  const exact = /(\d+)\s*(?:px|pixels?)/i.test(words) ? sizeIn(words) : undefined;
  if (exact !== undefined) return exact;
  if (/\b(big|bigger|large|larger|too small|huge)\b/i.test(words)) return now + 4;
  return /\b(small|smaller|too big)\b/i.test(words) ? now - 4 : undefined;
}

export function fulfilled(css: string, wishes: readonly StyleWish[]): string {
  return wishes.reduce(restyled, css);
}

export function wishSentence(wish: StyleWish): string {
  switch (wish.kind) {
    case 'accent':
      return `The main colour is ${wish.name} now.`;
    case 'background':
      return `The background is ${wish.name} now.`;
    case 'textSize':
      return `The text is ${wish.pixels < 16 ? 'as small as it stays readable' : `${wish.pixels} pixels tall`} now.`;
  }
}
