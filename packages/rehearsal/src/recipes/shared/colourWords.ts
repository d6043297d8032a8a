import type { Hsl } from './colour.ts';

/** Colour words in the four languages of the fixed words, and what a child may mean by them. */
const WORDS: Readonly<Record<string, Hsl & { readonly words: string }>> = {
  red: { words: 'red rojo roja rouge rot rote', hue: 0, saturation: 75, lightness: 45 },
  orange: { words: 'orange naranja anaranjado oranger', hue: 24, saturation: 85, lightness: 45 },
  yellow: {
    words: 'yellow gold golden amarillo amarilla jaune gelb gelbe',
    hue: 45,
    saturation: 90,
    lightness: 42,
  },
  green: { words: 'green verde vert verte grün grüne', hue: 140, saturation: 60, lightness: 34 },
  teal: { words: 'teal turquoise turquesa türkis cyan', hue: 180, saturation: 70, lightness: 32 },
  blue: { words: 'blue azul bleu bleue blau blaue', hue: 215, saturation: 75, lightness: 48 },
  purple: { words: 'purple violet violeta morado lila violett', hue: 270, saturation: 60, lightness: 48 },
  pink: { words: 'pink rosa rose magenta', hue: 325, saturation: 75, lightness: 45 },
  brown: { words: 'brown marrón marron brun braun', hue: 25, saturation: 50, lightness: 34 },
  grey: { words: 'grey gray gris grau', hue: 215, saturation: 10, lightness: 40 },
};

export interface NamedColour {
  readonly name: string;
  readonly colour: Hsl;
}

/** The first colour that a text names, in any of the four languages; undefined where it names none. */
export function colourIn(text: string): NamedColour | undefined {
  const spoken = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  for (const word of spoken) {
    const found = Object.entries(WORDS).find(([, { words }]) => words.split(' ').includes(word));
    if (found !== undefined) {
      const [name, { hue, saturation, lightness }] = found;
      return { name, colour: { hue, saturation, lightness } };
    }
  }
  return undefined;
}
