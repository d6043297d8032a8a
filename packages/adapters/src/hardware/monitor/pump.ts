/** Work that goes on until it is stopped; at most one of it at a time. */
export interface Pump {
  readonly isRunning: boolean;
  start(): void;
  /** Resolves when it has ended. */
  stop(): Promise<void>;
}

/** `run` ends when its signal aborts. */
export function createPump(run: (signal: AbortSignal) => Promise<void>): Pump {
  let running: { readonly stop: AbortController; readonly done: Promise<void> } | undefined;
  return {
    get isRunning() {
      return running !== undefined;
    },
    start() {
      if (running !== undefined) return;
      const stop = new AbortController();
      running = { stop, done: run(stop.signal) };
    },
    async stop() {
      const ending = running;
      running = undefined;
      ending?.stop.abort();
      await ending?.done;
    },
  };
}
