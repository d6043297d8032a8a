import type { Clock } from './ports/clock.ts';

/** Says whether one more may come: `most` in each second. */
export function createRate(most: number, clock: Pick<Clock, 'monotonic'>): () => boolean {
  let second = Number.NEGATIVE_INFINITY;
  let count = 0;
  return () => {
    const now = clock.monotonic();
    if (now - second >= 1_000) {
      second = now;
      count = 0;
    }
    count += 1;
    return count <= most;
  };
}
