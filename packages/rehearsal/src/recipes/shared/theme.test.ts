import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSpec } from '../../testing/aSpec.ts';
import { contrast, type Hex } from './colour.ts';
import { colourIn } from './colourWords.ts';
import { NAMED_LOOKS } from './looks.ts';
import { themeFile } from './page.ts';
import { restyled } from './restyle.ts';
import { type Theme, themeFor } from './theme.ts';

const READABLE = 4.5;
const styled = (visual: string) => aSpec({ style: { visual } });

/** Every pair of colours that carries text. */
function poorPairs({ colours }: Theme): readonly string[] {
  const { pageTop, pageBottom, surface, ink, inkSoft, accent, onAccent, second, good, bad } = colours;
  const pairs: readonly (readonly [string, Hex, Hex])[] = [
    ['ink on top', ink, pageTop],
    ['ink on bottom', ink, pageBottom],
    ['ink on surface', ink, surface],
    ['soft ink on top', inkSoft, pageTop],
    ['soft ink on bottom', inkSoft, pageBottom],
    ['soft ink on surface', inkSoft, surface],
    ['button', onAccent, accent],
    ['accent on surface', accent, surface],
    ['second on surface', second, surface],
    ['good on surface', good, surface],
    ['bad on surface', bad, surface],
  ];
  return pairs.filter(([, one, other]) => contrast(one, other) < READABLE).map(([name]) => name);
}

describe('a look', () => {
  it.each(Object.entries(NAMED_LOOKS))('is easy to read: %s', (_, theme) => {
    expect(poorPairs(theme)).toEqual([]);
  });

  it('is easy to read whatever the child wrote', () => {
    const words = fc.oneof(
      fc.string(),
      fc.constantFrom('pink candy', 'yellow', 'a red robot', 'dark forest', 'grey', 'Weltraum lila', 'gelb'),
    );
    fc.assert(
      fc.property(words, (visual) => {
        expect(poorPairs(themeFor(styled(visual)))).toEqual([]);
      }),
    );
  });

  it('is the same for the same words, and another one for other words', () => {
    expect(themeFor(styled('ocean waves'))).toEqual(themeFor(styled('ocean waves')));
    expect(themeFor(styled('ocean waves')).id).not.toBe(themeFor(styled('lava world')).id);
  });

  it('reads known words in free text', () => {
    expect(themeFor(styled('lots of stars and planets')).id).toBe('space');
    expect(themeFor(styled('green robots')).colours.accent).not.toBe(NAMED_LOOKS.dark_techy.colours.accent);
  });

  it('is not confused by the names of object parts', () => {
    expect(themeFor(styled('__proto__')).colours.ink).toMatch(/^#/);
    expect(themeFor(styled('constructor')).colours.ink).toMatch(/^#/);
  });
});

describe('a wish for another look', () => {
  it('keeps everything readable', () => {
    const looks = fc.constantFrom(...Object.keys(NAMED_LOOKS));
    const names = fc.constantFrom('red', 'naranja', 'jaune', 'grün', 'blue', 'pink', 'gray', 'brown');
    fc.assert(
      fc.property(looks, names, fc.constantFrom('accent', 'background'), (look, name, kind) => {
        const named = colourIn(name);
        if (named === undefined) throw new Error(`${name} is no colour`);
        const css = restyled(themeFile(styled(look)).text, { kind: kind as 'accent', ...named });
        const value = (property: string) =>
          /(#[0-9a-f]{6})/i.exec(css.split(`--${property}:`)[1] ?? '')?.[1] as Hex;
        expect(contrast(value('accent'), value('surface'))).toBeGreaterThanOrEqual(READABLE);
        expect(contrast(value('on-accent'), value('accent'))).toBeGreaterThanOrEqual(READABLE);
        expect(contrast(value('ink'), value('page-top'))).toBeGreaterThanOrEqual(READABLE);
        expect(contrast(value('ink-soft'), value('page-bottom'))).toBeGreaterThanOrEqual(READABLE);
      }),
    );
  });
});
