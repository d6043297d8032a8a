import { type Point, type Series, WINDOW_MS } from './seriesOf.ts';

/** The size of the picture in its own units; the screen stretches it. */
export const [WIDTH, HEIGHT] = [600, 220];

export interface PlotShape {
  readonly low: number;
  readonly high: number;
  /** For each series the points of a line, as SVG writes them. */
  readonly lines: readonly { readonly name: string; readonly points: string }[];
}

/** Where the window ends steps on by that much for whoever wants nothing to move. */
const CALM_STEP_MS = 10_000;

/** Lines in one picture, from the lowest to the highest value of them all. */
export function plotShape(series: readonly Series[], { isCalm }: { readonly isCalm: boolean }): PlotShape {
  const all = series.flatMap(({ points }) => points);
  const [low, high] = rangeOf(all.map(({ value }) => value));
  const newest = Math.max(...all.map(({ at }) => at));
  const end = isCalm ? Math.ceil(newest / CALM_STEP_MS) * CALM_STEP_MS : newest;
  const place = ({ at, value }: Point): string => {
    const x = WIDTH * (1 - (end - at) / WINDOW_MS);
    const y = HEIGHT * (1 - (value - low) / (high - low));
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  };
  const lines = series.map(({ name, points }) => ({ name, points: points.map(place).join(' ') }));
  return { low, high, lines };
}

/** With some room above and below, so that a steady value is a line in the middle. */
function rangeOf(values: readonly number[]): readonly [low: number, high: number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * 0.1 || Math.max(1, Math.abs(high) * 0.1);
  return [low - room, high + room];
}
