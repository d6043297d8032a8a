/** The life of one process in a test: after the kill, nothing it waits for ever comes. */
export interface Life {
  /** Waits for something of this process; never settles after the kill. */
  live<T>(work: () => Promise<T>): Promise<T>;
  /** Ends the life; resolves when what was under way in the folders has come to rest. */
  end(): Promise<void>;
}

export function createLife(): Life {
  let isOver = false;
  const underWay = new Set<Promise<unknown>>();
  const never = new Promise<never>(() => undefined);

  return {
    async live(work) {
      if (isOver) return never;
      const result = work();
      underWay.add(result);
      try {
        const value = await result;
        return isOver ? await never : value;
      } catch (thrown) {
        if (isOver) return never;
        throw thrown;
      } finally {
        underWay.delete(result);
      }
    },
    async end() {
      isOver = true;
      await Promise.allSettled(underWay);
    },
  };
}
