import { ADDRESS } from '../firmware/facts.ts';
import type { Firmware } from '../firmware/firmware.ts';

/** After a collection of garbage the program goes on for so many times as long as it took, but not for longer. */
const REST = 4;
const REST_LIMIT = 40;

/** Collects garbage when MicroPython says that it is time, and leaves the program most of the time. */
export function createCollector(now: () => number) {
  let againAt = 0;
  return {
    collectIfDue(firmware: Firmware): void {
      const start = now();
      if (start < againAt || firmware.memory.bytes[ADDRESS.collectionDue] === 0) return;
      firmware.collect();
      againAt = now() + Math.min(REST_LIMIT, (now() - start) * REST);
    },
  };
}
