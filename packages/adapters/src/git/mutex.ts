/** Runs one thing at a time, in the order of asking. */
export interface Mutex {
  /** Waits for its turn; rejects with the signal's reason, without running, when the signal aborts before that. */
  run<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T>;
  /** Resolves when everything that was asked for so far has ended. */
  idle(): Promise<void>;
}

export function createMutex(): Mutex {
  let last: Promise<unknown> = Promise.resolve();

  return {
    run(signal, work) {
      const turn = last.then(() => {
        signal.throwIfAborted();
        return work();
      });
      // The next one waits for the end, not for a success.
      last = turn.catch(() => undefined);
      return turn;
    },
    async idle() {
      await last;
    },
  };
}
