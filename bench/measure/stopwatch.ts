import { performance } from 'node:perf_hooks';

/** Notes how long named things took, in ms. */
export interface Stopwatch {
  readonly laps: ReadonlyMap<string, readonly number[]>;
  time<T>(name: string, work: () => Promise<T>): Promise<T>;
  note(name: string, ms: number): void;
}

export function createStopwatch(): Stopwatch {
  const laps = new Map<string, number[]>();
  const note = (name: string, ms: number): void => {
    const list = laps.get(name) ?? [];
    list.push(ms);
    laps.set(name, list);
  };
  return {
    laps,
    note,
    async time(name, work) {
      const start = performance.now();
      try {
        return await work();
      } finally {
        note(name, performance.now() - start);
      }
    },
  };
}
