import { orAborted } from './line/boardLine.ts';

/** One after the other. */
export interface PortQueue {
  /** Runs when all who came before are done; rejects with the signal's reason when that aborts while it waits. */
  run<T>(signal: AbortSignal, job: () => Promise<T>): Promise<T>;
}

export function createPortQueue(): PortQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    async run(signal, job) {
      signal.throwIfAborted();
      const before = last;
      const done = Promise.withResolvers<void>();
      // Who gives up while it waits leaves its place; those behind still wait for those before.
      last = before.then(() => done.promise);
      try {
        await orAborted(before, signal);
        return await job();
      } finally {
        done.resolve();
      }
    },
  };
}
