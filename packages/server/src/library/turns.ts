/** Lets pieces of work that concern the same thing happen one after the other; others go on beside them. */
export interface Turns {
  take<T>(key: string, work: () => Promise<T>): Promise<T>;
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<void>>();
  return {
    take(key, work) {
      const turn = (last.get(key) ?? Promise.resolve()).then(work);
      // Whoever asked hears of a failure; the next in line gets its own try.
      const over = turn.then(nothing, nothing).then(() => {
        if (last.get(key) === over) last.delete(key);
      });
      last.set(key, over);
      return turn;
    },
  };
}

const nothing = (): void => undefined;
