/**
 * The firmware's memory. Python writes what it likes there (`uctypes`), so that nothing read from it is trusted: a wrong
 * address ends in a RangeError or in nonsense for the board, never outside of this buffer.
 */
export interface Memory {
  readonly shared: SharedArrayBuffer;
  readonly bytes: Uint8Array;
  int32(address: number): number;
  setInt32(address: number, value: number): void;
  setInt64(address: number, value: number): void;
  int16(address: number): number;
  setInt16(address: number, value: number): void;
  float64(address: number): number;
  setFloat64(address: number, value: number): void;
  /** A copy: what is shared changes under one's hands. */
  copy(address: number, length: number): Uint8Array;
  text(address: number, length: number): string;
  /** Up to the first zero. */
  cString(address: number): string;
}

const PATH_LIMIT = 4096;

export function createMemory(shared: SharedArrayBuffer): Memory {
  const view = new DataView(shared);
  const bytes = new Uint8Array(shared);
  const decoder = new TextDecoder();
  const memory: Memory = {
    shared,
    bytes,
    int32: (address) => view.getInt32(address >>> 0, true),
    setInt32: (address, value) => view.setInt32(address >>> 0, value, true),
    setInt64: (address, value) => view.setBigInt64(address >>> 0, BigInt(Math.trunc(value)), true),
    int16: (address) => view.getInt16(address >>> 0, true),
    setInt16: (address, value) => view.setInt16(address >>> 0, value, true),
    float64: (address) => view.getFloat64(address >>> 0, true),
    setFloat64: (address, value) => view.setFloat64(address >>> 0, value, true),
    copy: (address, length) => bytes.slice(address >>> 0, (address >>> 0) + Math.max(0, length)),
    text: (address, length) => decoder.decode(memory.copy(address, length)),
    cString(address) {
      const start = address >>> 0;
      const end = bytes.indexOf(0, start);
      return memory.text(start, Math.min(end < 0 ? 0 : end - start, PATH_LIMIT));
    },
  };
  return memory;
}
