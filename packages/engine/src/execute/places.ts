import { untilAborted } from '../session/stop.ts';

/**
 * The places of a crew: so many agents may be at work at once. A task takes one while its agent works, and gives it back
 * while it is being merged or a person is asked, so that the next agent can begin meanwhile. First come, first served.
 */
export interface Places {
  /** Waits for a place; resolves with how to give it back (once; again does nothing). Rejects when the signal aborts. */
  take(signal: AbortSignal): Promise<() => void>;
}

export function createPlaces(count: number): Places {
  const waiting: (() => void)[] = [];
  let free = count;

  const giveBack = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };

  const oneTime = (): (() => void) => {
    let isTaken = true;
    return () => {
      if (isTaken) giveBack();
      isTaken = false;
    };
  };

  return {
    async take(signal) {
      signal.throwIfAborted();
      if (free > 0) {
        free -= 1;
        return oneTime();
      }
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push(resolve);
      try {
        await untilAborted(promise, signal);
        return oneTime();
      } catch (cause) {
        const index = waiting.indexOf(resolve);
        // The place may have come at the moment of the stop: then it goes to the next one.
        if (index >= 0) waiting.splice(index, 1);
        else giveBack();
        throw cause;
      }
    },
  };
}
