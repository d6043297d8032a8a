/**
 * Bytes from one thread to another through shared memory: one writes, one reads, nobody waits. Two 32-bit counters that only
 * grow say how far each has come.
 */
export interface Ring {
  /** As much of `bytes` as fits; how much that was. */
  write(bytes: Uint8Array): number;
  /** Everything that is there. */
  read(): Uint8Array;
  waiting(): number;
  fits(count: number): boolean;
}

const COUNTERS = 8;
const [WRITTEN, READ] = [0, 1];

export const ringBytes = (capacity: number): number => COUNTERS + capacity;

/** `capacity` is a power of two. */
export function ringAt(shared: SharedArrayBuffer, offset: number, capacity: number): Ring {
  const counters = new Int32Array(shared, offset, 2);
  const data = new Uint8Array(shared, offset + COUNTERS, capacity);
  const waiting = (): number => (Atomics.load(counters, WRITTEN) - Atomics.load(counters, READ)) | 0;
  return {
    waiting,
    fits: (count) => count <= capacity - waiting(),
    write(bytes) {
      const count = Math.min(bytes.length, capacity - waiting());
      const start = Atomics.load(counters, WRITTEN) & (capacity - 1);
      const first = Math.min(count, capacity - start);
      data.set(bytes.subarray(0, first), start);
      data.set(bytes.subarray(first, count), 0);
      Atomics.add(counters, WRITTEN, count);
      return count;
    },
    read() {
      const count = waiting();
      const start = Atomics.load(counters, READ) & (capacity - 1);
      const out = new Uint8Array(count);
      const first = Math.min(count, capacity - start);
      out.set(data.subarray(start, start + first));
      out.set(data.subarray(0, count - first), first);
      Atomics.add(counters, READ, count);
      return out;
    },
  };
}
