import { type Hex, type Hsl, hslToHex, readableOn } from './colour.ts';

/** A change of the look that can be made in theme.css alone. */
export type StyleWish =
  | { readonly kind: 'accent'; readonly name: string; readonly colour: Hsl }
  | { readonly kind: 'background'; readonly name: string; readonly colour: Hsl }
  | { readonly kind: 'textSize'; readonly pixels: number };

const LARGEST_TEXT = 40;

/** theme.css with the wish in it; what the child changed before stays. Every text still reads well. */
export function restyled(css: string, wish: StyleWish): string {
  switch (wish.kind) {
    case 'accent':
      return withProperty(css, 'accent', readableOn(surfaceOf(css), wish.colour));
    case 'background':
      return withBackground(css, wish.colour);
    case 'textSize':
      return withProperty(css, 'text-size', `${Math.min(LARGEST_TEXT, Math.max(16, wish.pixels))}px`);
  }
}

function withBackground(css: string, { hue, saturation }: Hsl): string {
  const [top, bottom] = css.includes('color-scheme: dark') ? [8, 16] : [96, 88];
  const shade = (lightness: number): Hex =>
    hslToHex({ hue, saturation: Math.min(saturation, 70), lightness });
  return withProperty(withProperty(css, 'page-top', shade(top)), 'page-bottom', shade(bottom));
}

/** The size of text that theme.css sets now, in pixels. */
export const textSizeOf = (css: string): number => Number(/--text-size: (\d+)px/.exec(css)?.[1] ?? 16);

function surfaceOf(css: string): Hex {
  const found = /--surface: #([0-9a-f]{6})/i.exec(css)?.[1];
  return found === undefined ? '#ffffff' : `#${found}`;
}

const withProperty = (css: string, name: string, value: string): string =>
  css.replace(new RegExp(`(--${name}:)[^;]*;`), `$1 ${value};`);
