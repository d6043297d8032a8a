import { ADDRESS } from '../firmware/facts.ts';
import type { Firmware } from '../firmware/firmware.ts';

/** A program allocates about so much in a millisecond, and goes on for so many times as long as a collection took. */
const BYTES_A_MS = 20 * 1024;
const REST = 4;
const [LEAST, MOST] = [64 * 1024, 1024 * 1024];
const BLOCK = 16;

/** Collects garbage when MicroPython says that it is time; when that takes long, it is asked less often. */
export function createCollector(now: () => number) {
  return {
    collectIfDue(firmware: Firmware): void {
      if (firmware.memory.bytes[ADDRESS.collectionDue] === 0) return;
      const start = now();
      if (!firmware.collect()) return;
      const bytes = Math.min(MOST, Math.max(LEAST, (now() - start) * REST * BYTES_A_MS));
      firmware.memory.setInt32(ADDRESS.collectionThreshold, Math.ceil(bytes / BLOCK));
    },
  };
}
