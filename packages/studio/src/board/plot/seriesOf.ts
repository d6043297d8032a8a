import type { MonitorRow } from '../line/boardNow.ts';
import { readValues } from './readValues.ts';

export interface Point {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly value: number;
}

/** The values of one name, the oldest first. */
export interface Series {
  readonly name: string;
  readonly points: readonly Point[];
}

/** What one looks at: the last minute. */
export const WINDOW_MS = 60_000;
/** More lines than these nobody can tell apart. */
const MOST_SERIES = 6;
/** More points than a picture has columns are not seen. */
const MOST_POINTS = 600;

/** The newest minute of named values in the order in which their names first came, counted back from the newest one. */
export function seriesOf(rows: readonly MonitorRow[]): readonly Series[] {
  const found = new Map<string, Point[]>();
  for (const row of rows) {
    if (row.kind !== 'line' || row.isPortal) continue;
    const at = Date.parse(row.at);
    if (Number.isNaN(at)) continue;
    for (const { name, value } of readValues(row.line)) {
      if (!found.has(name) && found.size === MOST_SERIES) continue;
      const points = found.get(name) ?? [];
      points.push({ at, value });
      found.set(name, points);
    }
  }
  const series = [...found].map(([name, points]) => ({ name, points: points.slice(-MOST_POINTS) }));
  const newest = Math.max(...series.map(({ points }) => points.at(-1)?.at ?? 0));
  return series
    .map(({ name, points }) => ({ name, points: points.filter(({ at }) => newest - at <= WINDOW_MS) }))
    .filter(({ points }) => points.length > 0);
}
