import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colourTokens, contrastOf } from './contrast.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const HUES = ['sky', 'grass', 'sun', 'berry', 'grape', 'coral', 'sea'];
const TONES = ['good', 'warn', 'bad', 'info'];
const GROUNDS = ['ground', 'surface', 'raised'];

const pairs = (
  texts: readonly string[],
  grounds: readonly string[],
): readonly (readonly [string, string])[] =>
  texts.flatMap((text) => grounds.map((ground) => [text, ground] as const));

/** Text and the ground it may stand on: 4.5 : 1. */
const TEXT_PAIRS = [
  ...pairs(['text', 'text-soft', 'accent', ...TONES, ...HUES.map((hue) => `${hue}-ink`)], GROUNDS),
  ...pairs(['text'], ['accent-soft', ...[...TONES, ...HUES].map((name) => `${name}-soft`)]),
  ...pairs(['text-soft'], ['accent-soft', ...[...TONES, ...HUES].map((name) => `${name}-soft`)]),
  ...TONES.flatMap((tone) => [[tone, `${tone}-soft`] as const, [`${tone}-ink`, tone] as const]),
  ...HUES.flatMap((hue) => [[`${hue}-ink`, `${hue}-soft`] as const, ['on-hue', hue] as const]),
  ['accent-ink', 'accent'] as const,
  ['accent', 'accent-soft'] as const,
  ['primary-ink', 'primary'] as const,
];

/** Edges of fields and the focus ring: 3 : 1. */
const EDGE_PAIRS = pairs(['line-strong', 'focus'], GROUNDS);

describe.each(['light', 'dark'] as const)('the colours of the %s theme', (scheme) => {
  const tokens = colourTokens(css, scheme);
  const contrast = (one: string, other: string): number => {
    const [first, second] = [tokens.get(`--color-${one}`), tokens.get(`--color-${other}`)];
    if (first === undefined || second === undefined) throw new Error(`no token for ${one} or ${other}`);
    return contrastOf(first, second);
  };

  it.each(TEXT_PAIRS)('can be read: %s on %s', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(EDGE_PAIRS)('can be seen: %s on %s', (edge, ground) => {
    expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3);
  });
});

it('knows the two ends of the scale', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrastOf('#777777', '#777777')).toBe(1);
});
