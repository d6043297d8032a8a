/** No more often than this, in milliseconds, while a program makes one step after the other. */
const APART = 2;

/** Python's callbacks of pins and timers, called between two of a program's steps; never one inside of another. */
export function createCallbacks(now: () => number) {
  let poll: (() => void) | undefined;
  let running = false;
  let ranAt = Number.NEGATIVE_INFINITY;
  const callbacks = {
    /** Calls those that are due. */
    use(given: () => void): void {
      poll = given;
    },
    run(): void {
      if (!poll || running) return;
      running = true;
      try {
        poll();
      } finally {
        running = false;
        ranAt = now();
      }
    },
    runSoon(): void {
      if (now() - ranAt >= APART) callbacks.run();
    },
    running: (): boolean => running,
  };
  return callbacks;
}
