import { type Hex, type Hsl, hexToHsl, hslToHex, readableOn } from './colour.ts';

/** A change of the look that can be made in theme.css alone. */
export type StyleWish =
  | { readonly kind: 'accent'; readonly name: string; readonly colour: Hsl }
  | { readonly kind: 'background'; readonly name: string; readonly colour: Hsl }
  | { readonly kind: 'textSize'; readonly pixels: number }
  | { readonly kind: 'brightness'; readonly way: 'more' | 'less' };

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
    case 'brightness':
      return withBrightness(css, wish.way);
  }
}

function withBackground(css: string, { hue, saturation }: Hsl): string {
  const [top, bottom] = css.includes('color-scheme: dark') ? [8, 16] : [96, 88];
  const shade = (lightness: number): Hex =>
    hslToHex({ hue, saturation: Math.min(saturation, 70), lightness });
  return withProperty(withProperty(css, 'page-top', shade(top)), 'page-bottom', shade(bottom));
}

/** How far a page may go and all its text still reads well: darkest and lightest, by the kind of look. */
const BRIGHTNESS = { dark: [3, 28], light: [80, 98] } as const;
const BRIGHTNESS_STEP = 9;

function withBrightness(css: string, way: 'more' | 'less'): string {
  const [least, most] = BRIGHTNESS[css.includes('color-scheme: dark') ? 'dark' : 'light'];
  const step = way === 'more' ? BRIGHTNESS_STEP : -BRIGHTNESS_STEP;
  return ['page-top', 'page-bottom'].reduce((now, name) => {
    const colour = colourOf(now, name);
    if (colour === undefined) return now;
    const { lightness, ...rest } = hexToHsl(colour);
    return withProperty(
      now,
      name,
      hslToHex({ ...rest, lightness: Math.min(most, Math.max(least, lightness + step)) }),
    );
  }, css);
}

function colourOf(css: string, name: string): Hex | undefined {
  const found = new RegExp(`--${name}: #([0-9a-f]{6})`, 'i').exec(css)?.[1];
  return found === undefined ? undefined : `#${found}`;
}

/** The size of text that theme.css sets now, in pixels. */
export const textSizeOf = (css: string): number => Number(/--text-size: (\d+)px/.exec(css)?.[1] ?? 16);

const surfaceOf = (css: string): Hex => colourOf(css, 'surface') ?? '#ffffff';

const withProperty = (css: string, name: string, value: string): string =>
  css.replace(new RegExp(`(--${name}:)[^;]*;`), `$1 ${value};`);
