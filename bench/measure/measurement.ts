/** One number of a run. Where there is a bound, the ratio says how near the run came to it, within the same run. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'kB' | 'MB' | '%';
  /** What the number must not be above (`most`) or below (`least`), and why that is the bound. */
  readonly bound?: { readonly kind: 'most' | 'least'; readonly value: number };
}

export interface Scenario {
  readonly name: string;
  run(): Promise<readonly Measurement[]>;
}

export const holds = ({ value, bound }: Measurement): boolean =>
  bound === undefined || (bound.kind === 'most' ? value <= bound.value : value >= bound.value);

/** The middle of the values, and the value that 95 % do not exceed. Both 0 for none. */
export function spread(values: readonly number[]): { readonly median: number; readonly p95: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

/** The median of a number that is measured several times, one after the other. */
export async function medianOf(times: number, measure: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let time = 0; time < times; time += 1) values.push(await measure());
  return spread(values).median;
}

export const sum = (values: readonly number[] = []): number =>
  values.reduce((total, value) => total + value, 0);
