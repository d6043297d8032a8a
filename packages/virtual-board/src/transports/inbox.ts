/** Bytes that a board has sent, until they are read; the board waits for that where it has sent much. */
export interface Inbox {
  /** Settled when the bytes have been read. */
  add(bytes: Uint8Array): Promise<void>;
  /** One byte at least, `limit` at most. */
  take(limit: number): Promise<Uint8Array>;
  clear(): void;
  /** Who waits gets the error. */
  end(error: Error): void;
}

interface Parcel {
  bytes: Uint8Array;
  readonly read: () => void;
}

export function createInbox(): Inbox {
  let parcels: Parcel[] = [];
  let ended: Error | undefined;
  let reader: PromiseWithResolvers<void> | undefined;

  const takeNow = (limit: number): Uint8Array => {
    const first = parcels[0];
    if (!first) return new Uint8Array(0);
    const taken = first.bytes.subarray(0, limit);
    first.bytes = first.bytes.subarray(taken.length);
    if (first.bytes.length === 0) {
      parcels.shift();
      first.read();
    }
    return taken;
  };
  return {
    add(bytes) {
      if (bytes.length === 0 || ended) return Promise.resolve();
      const { promise, resolve } = Promise.withResolvers<void>();
      parcels.push({ bytes, read: resolve });
      reader?.resolve();
      return promise;
    },
    async take(limit) {
      while (parcels.length === 0) {
        if (ended) throw ended;
        reader ??= Promise.withResolvers<void>();
        await reader.promise;
        reader = undefined;
      }
      return takeNow(limit);
    },
    clear() {
      for (const parcel of parcels) parcel.read();
      parcels = [];
    },
    end(error) {
      ended = error;
      for (const parcel of parcels) parcel.read();
      parcels = [];
      reader?.resolve();
    },
  };
}
