import type { NuggetSpec } from '@nugget/contract';
import { type Hex, type Hsl, hslToHex, readableOn } from './colour.ts';
import { colourIn } from './colourWords.ts';
import { NAMED_LOOKS, type NamedLook } from './looks.ts';

/** What stands behind a page or a game: drawn by code, never a picture from somewhere. */
export type Scenery = 'stars' | 'leaves' | 'grid' | 'confetti' | 'plain' | 'bubbles';

/** The look of a nugget. Every pair that carries text keeps a contrast of 4.5:1 or more. */
export interface Theme {
  readonly id: string;
  readonly mode: 'light' | 'dark';
  readonly scenery: Scenery;
  readonly colours: {
    /** Top and bottom of the page's background. */
    readonly pageTop: Hex;
    readonly pageBottom: Hex;
    readonly surface: Hex;
    readonly ink: Hex;
    readonly inkSoft: Hex;
    /** Buttons and what matters most; `onAccent` is the text on it. */
    readonly accent: Hex;
    readonly onAccent: Hex;
    /** A second colour for decoration and charts; readable as text on `surface`. */
    readonly second: Hex;
    readonly good: Hex;
    readonly bad: Hex;
  };
  readonly font: string;
  readonly headingFont: string;
  /** Roundness of corners, in pixels. */
  readonly radius: number;
}

/** The look that `style.visual` names; free text is read for known words, then for a colour, and is never refused. */
export function themeFor(spec: NuggetSpec): Theme {
  const wish = spec.style?.visual?.trim() ?? '';
  if (Object.hasOwn(NAMED_LOOKS, wish)) return NAMED_LOOKS[wish as NamedLook];
  if (wish === '') return NAMED_LOOKS.fun_colorful;
  const base = lookByWords(wish);
  const colour = colourIn(wish)?.colour;
  if (base !== undefined) return colour === undefined ? base : withAccent(base, colour);
  return withHue(colour ?? { hue: hash(wish) % 360, saturation: 65, lightness: 42 });
}

/** The same look with another main colour that still reads well. */
export function withAccent(theme: Theme, colour: Hsl): Theme {
  const accent = readableOn(theme.colours.surface, colour);
  const onAccent = theme.mode === 'light' ? '#ffffff' : '#0b0b12';
  return { ...theme, colours: { ...theme.colours, accent, onAccent } };
}

const LOOK_WORDS: readonly (readonly [RegExp, NamedLook])[] = [
  [/space|star|moon|planet|galax|rocket|night|espacio|espace|weltraum/i, 'space'],
  [/nature|forest|tree|leaf|leaves|jungle|garden|plant|naturaleza|wald|forêt/i, 'nature'],
  [/tech|robot|cyber|neon|dark|hacker|matrix|computer/i, 'dark_techy'],
  [/clean|simple|plain|minimal|calm|tidy|white/i, 'clean_simple'],
  [/fun|colou?rful|rainbow|party|candy|happy|bright|confetti/i, 'fun_colorful'],
];

function lookByWords(wish: string): Theme | undefined {
  const found = LOOK_WORDS.find(([words]) => words.test(wish));
  return found === undefined ? undefined : NAMED_LOOKS[found[1]];
}

/** A light look made from one colour: what a child's own word for a style becomes. */
function withHue(colour: Hsl): Theme {
  const { hue } = colour;
  const surface: Hex = '#ffffff';
  return {
    ...NAMED_LOOKS.clean_simple,
    id: `hue_${hue}`,
    scenery: 'bubbles',
    colours: {
      ...NAMED_LOOKS.clean_simple.colours,
      pageTop: hslToHex({ hue, saturation: 70, lightness: 96 }),
      pageBottom: hslToHex({ hue: (hue + 30) % 360, saturation: 65, lightness: 90 }),
      surface,
      ink: hslToHex({ hue, saturation: 40, lightness: 14 }),
      inkSoft: hslToHex({ hue, saturation: 25, lightness: 30 }),
      accent: readableOn(surface, colour),
      onAccent: '#ffffff',
      second: readableOn(surface, { ...colour, hue: (hue + 150) % 360 }),
    },
  };
}

/** FNV-1a, 32 bits: the same word always gives the same look. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
