/** The only source of time. `now` is milliseconds since 1970, `monotonic` milliseconds that never run backwards. */
export interface Clock {
  now(): number;
  monotonic(): number;
  /** Resolves after `ms`; rejects with the signal's reason when it aborts first. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}
