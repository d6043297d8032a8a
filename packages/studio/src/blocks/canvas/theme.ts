import * as Blockly from 'blockly/core';
import { readColour } from '../../design/index.ts';
import { CATEGORIES } from '../definitions/defineBlock.ts';
import { HUES } from '../definitions/hues.ts';

/** `rgb(93, 178, 255)` as `#5db2ff`, the only way that Blockly reads a colour. */
function hexColour(rgb: string): string {
  const [red = 0, green = 0, blue = 0] = (rgb.match(/\d+/g) ?? []).map(Number);
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

const mix = (colour: string, other: string, share: number): string =>
  Blockly.utils.colour.blend(other, colour, share) ?? colour;

/**
 * Blocks in the design's hues, which are the same in light and in dark. What lies around them follows the tokens by CSS
 * (canvas.css), so that nothing is drawn again when the light goes out.
 */
export function blockTheme(): Blockly.Theme {
  const styles = CATEGORIES.map((category) => {
    const colour = hexColour(readColour(`--color-${HUES[category]}`));
    const style = {
      colourPrimary: colour,
      colourSecondary: mix(colour, '#ffffff', 0.45),
      colourTertiary: mix(colour, '#1f1733', 0.3),
      hat: category === 'goal' ? 'cap' : '',
    };
    return [category, style] as const;
  });
  return new Blockly.Theme(
    'nugget',
    Object.fromEntries(styles),
    Object.fromEntries(styles.map(([name, { colourPrimary }]) => [name, { colour: colourPrimary }])),
    { selectedGlowColour: hexColour(readColour('--color-focus')) },
  );
}
