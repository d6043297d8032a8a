import { DEVICES } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { pinRows } from './pinLevels.ts';
import { HEIGHT, paintPixels, WIDTH } from './pixels.ts';
import { startState } from './startState.ts';

const litOf = (painted: Uint8ClampedArray): readonly number[] =>
  [...painted.keys()].filter((at) => at % 4 === 0 && (painted[at] ?? 0) > 0).map((at) => at / 4);

describe('the pixels of a screen', () => {
  it('come row by row, the leftmost in the most significant bit', () => {
    // Two rows of ten pixels: the first pixel of the first row, the last of the second.
    const pixels = btoa(String.fromCharCode(0x80, 0x00, 0x00, 0x40));
    expect(litOf(paintPixels({ width: 10, height: 2, pixels }))).toEqual([0, WIDTH + 9]);
  });

  it('are all dark where nothing, too little or nonsense came', () => {
    for (const pixels of ['', btoa('\0'), '%%%']) {
      expect(litOf(paintPixels({ width: 128, height: 64, pixels }))).toEqual([]);
    }
    expect(paintPixels({ width: 500, height: 500, pixels: '' })).toHaveLength(WIDTH * HEIGHT * 4);
  });
});

describe('the levels of the pins', () => {
  const [blink] = DEVICES;
  if (blink === undefined) throw new Error('There is no device');
  const levels = (states: Parameters<typeof pinRows>[1]) =>
    Object.fromEntries(pinRows(blink, states).map(({ pin, level }) => [pin, level]));

  it('follow the parts: an LED that is lit is high, a button to ground is low while it is pressed', () => {
    const lit = levels({
      led: { kind: 'led', brightness: 1 },
      red: { kind: 'led', brightness: 0.4 },
      button: { kind: 'button', pressed: true },
      buzzer: { kind: 'buzzer', frequency: 440 },
    });
    expect(lit).toMatchObject({ 2: 'high', 4: 'low', 15: 'analog', 25: 'analog', 26: 'low' });
    expect(levels({})).toMatchObject({ 2: 'low', 4: 'high', 15: 'low' });
  });

  it('are not known of a real board', () => {
    expect(new Set(Object.values(levels(undefined)))).toEqual(new Set(['unknown']));
  });
});

it('every part of every device has a state to begin with', () => {
  for (const part of DEVICES.flatMap(({ parts }) => parts)) expect(startState(part).kind).toBe(part.kind);
});
