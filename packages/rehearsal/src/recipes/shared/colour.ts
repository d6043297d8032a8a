/** A colour as CSS writes it: #rrggbb. */
export type Hex = `#${string}`;

/** Hue 0-360, saturation and lightness 0-100. */
export interface Hsl {
  readonly hue: number;
  readonly saturation: number;
  readonly lightness: number;
}

/** Source of the formula: CSS Color Module Level 4, "HSL to sRGB". */
export function hslToHex({ hue, saturation, lightness }: Hsl): Hex {
  const s = saturation / 100;
  const l = lightness / 100;
  const channel = (n: number): string => {
    const k = (n + hue / 30) % 12;
    const value = l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}

/** The other way round. Source of the formula: CSS Color Module Level 4, "RGB to HSL". */
export function hexToHsl(colour: Hex): Hsl {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255,
  );
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const spread = most - least;
  const lightness = (most + least) / 2;
  if (spread === 0) return { hue: 0, saturation: 0, lightness: lightness * 100 };
  const sixth =
    most === red
      ? (green - blue) / spread + (green < blue ? 6 : 0)
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  const saturation = (spread / (1 - Math.abs(2 * lightness - 1))) * 100;
  return { hue: sixth * 60, saturation, lightness: lightness * 100 };
}

function luminance(colour: Hex): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1-21. Source: WCAG 2.2, "contrast ratio". */
export function contrast(one: Hex, other: Hex): number {
  const [light = 1, dark = 1] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The same hue, darker or lighter until it reads well (4.5:1 and a little) on the given background. */
export function readableOn(background: Hex, colour: Hsl): Hex {
  const step = luminance(background) > 0.4 ? -2 : 2;
  let lightness = colour.lightness;
  while (lightness > 0 && lightness < 100 && contrast(background, hslToHex({ ...colour, lightness })) < 4.7) {
    lightness += step;
  }
  return hslToHex({ ...colour, lightness });
}
