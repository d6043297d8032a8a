import type { Clock } from '../../ports/clock.ts';

interface Waiter {
  readonly due: number;
  readonly wake: () => void;
}

/** A clock that stands still until a test moves it. */
export interface ManualClock extends Clock {
  /** Moves time on, waking every wait on the way in the order it falls due. */
  advance(ms: number): Promise<void>;
  /** Resolves once at least `count` waits are pending: the moment from which `advance` is safe. */
  untilWaiting(count: number): Promise<void>;
}

/** Everything that became runnable runs before this resolves; only then may time move on. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** `start` is milliseconds since 1970. */
export function createManualClock({ start = Date.UTC(2026, 0, 1) }: { start?: number } = {}): ManualClock {
  let time = start;
  const waiters = new Set<Waiter>();
  const watchers = new Set<{ readonly count: number; readonly resolve: () => void }>();

  const tellWatchers = (): void => {
    for (const watcher of watchers) {
      if (waiters.size < watcher.count) continue;
      watchers.delete(watcher);
      watcher.resolve();
    }
  };

  const nextDue = (until: number): Waiter | undefined =>
    [...waiters].filter((waiter) => waiter.due <= until).sort((a, b) => a.due - b.due)[0];

  return {
    now: () => time,
    monotonic: () => time - start,

    wait(ms, signal) {
      if (signal.aborted) return Promise.reject(signal.reason);
      return new Promise((resolve, reject) => {
        const end = (): void => {
          waiters.delete(waiter);
          signal.removeEventListener('abort', stop);
        };
        const stop = (): void => {
          end();
          reject(signal.reason);
        };
        const waiter: Waiter = {
          due: time + ms,
          wake: () => {
            end();
            resolve();
          },
        };
        waiters.add(waiter);
        signal.addEventListener('abort', stop, { once: true });
        tellWatchers();
      });
    },

    async advance(ms) {
      const until = time + ms;
      for (let waiter = nextDue(until); waiter !== undefined; waiter = nextDue(until)) {
        time = Math.max(time, waiter.due);
        waiter.wake();
        await settle();
      }
      time = until;
      await settle();
    },

    untilWaiting(count) {
      return new Promise((resolve) => {
        watchers.add({ count, resolve });
        tellWatchers();
      });
    },
  };
}
