import type { Clock } from '@nugget/engine';

export interface Limit {
  readonly clock: Clock;
  readonly ms: number;
  readonly signal: AbortSignal;
  /** What it ends with when the time is up. */
  readonly late: () => Error;
}

/** Runs for `ms` at most: then the signal that it hands over aborts, and its reason is what `late` returns. */
export async function within<T>(
  { clock, ms, signal, late }: Limit,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const time = new AbortController();
  const finished = new AbortController();
  clock.wait(ms, finished.signal).then(
    () => time.abort(late()),
    // It was finished before.
    () => undefined,
  );
  try {
    return await run(AbortSignal.any([signal, time.signal]));
  } finally {
    finished.abort();
  }
}
