import { describe, expect, it } from 'vitest';
import { HEIGHT, plotShape, WIDTH } from './plotShape.ts';

const points = (...values: readonly (readonly [seconds: number, value: number])[]) =>
  values.map(([seconds, value]) => ({ at: seconds * 1_000, value }));

describe('the shape of a plot', () => {
  it('goes a minute back from the newest value, with room above and below', () => {
    const series = [{ name: 'a', points: points([0, 0], [30, 10], [60, 5]) }];
    const { low, high, lines } = plotShape(series, { isCalm: false });
    expect([low, high]).toEqual([-1, 11]);
    expect(lines[0]?.points.split(' ').map((place) => Number(place.split(',')[0]))).toEqual([
      0,
      WIDTH / 2,
      WIDTH,
    ]);
  });

  it('draws a steady value in the middle', () => {
    const { lines } = plotShape([{ name: 'a', points: points([1, 7]) }], { isCalm: false });
    expect(lines[0]?.points).toBe(`${WIDTH}.0,${HEIGHT / 2}.0`);
  });

  it('stands still between steps for whoever wants nothing to move', () => {
    const before = [{ name: 'a', points: points([1, 1], [61, 1]) }];
    const after = [{ name: 'a', points: points([1, 1], [61, 1], [69, 1]) }];
    const first = (series: typeof before) =>
      plotShape(series, { isCalm: true }).lines[0]?.points.split(' ')[0];
    expect(first(after)).toBe(first(before));
  });
});
