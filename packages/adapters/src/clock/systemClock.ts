import { setTimeout } from 'node:timers/promises';
import type { Clock } from '@nugget/engine';

/** The computer's own clock. */
export function createSystemClock(): Clock {
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    async wait(ms, signal) {
      signal.throwIfAborted();
      try {
        await setTimeout(ms, undefined, { signal });
      } catch (cause) {
        // timers/promises rejects with its own AbortError; callers are promised the signal's reason.
        signal.throwIfAborted();
        throw cause;
      }
    },
  };
}
