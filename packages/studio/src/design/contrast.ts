/** The colour tokens of tokens.css in one scheme, as hex; tokens with transparency are left out. */
export function colourTokens(css: string, scheme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const declared = css.matchAll(
    /(--color-[\w-]+):\s*(?:light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)|(#[0-9a-f]{6}));/g,
  );
  return new Map(
    [...declared].map(([, name = '', light, dark, both]) => [
      name,
      both ?? (scheme === 'light' ? light : dark) ?? '',
    ]),
  );
}

/** The contrast of two hex colours, 1-21, by WCAG 2.2 (relative luminance). */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
