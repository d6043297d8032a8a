/** Beyond this a board loses what nobody reads, as a serial chip does. */
const LIMIT = 64 * 1024;

export interface Input {
  /** True when the byte that interrupts was among them; it is taken out. */
  add(bytes: Uint8Array, interrupt: number): boolean;
  take(limit: number): Uint8Array;
  waiting(): number;
  clear(): void;
}

/** Bytes that have come over the line and that nothing on the board has read. */
export function createInput(): Input {
  let waiting: Uint8Array = new Uint8Array(0);
  return {
    add(bytes, interrupt) {
      if (bytes.length === 0) return false;
      const kept = bytes.filter((byte) => byte !== interrupt);
      const room = Math.max(0, LIMIT - waiting.length);
      const joined = new Uint8Array(waiting.length + Math.min(room, kept.length));
      joined.set(waiting);
      joined.set(kept.subarray(0, room), waiting.length);
      waiting = joined;
      return kept.length < bytes.length;
    },
    take(limit) {
      const taken = waiting.subarray(0, limit);
      waiting = waiting.subarray(taken.length);
      return taken;
    },
    waiting: () => waiting.length,
    clear() {
      waiting = new Uint8Array(0);
    },
  };
}
