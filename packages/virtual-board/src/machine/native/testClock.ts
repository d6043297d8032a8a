import type { BoardClock } from '../bridge.ts';

/** Time that jumps instead of passing. */
export interface TestClock extends BoardClock {
  startAgain(): void;
  /**
   * For a look from outside: lets time pass where the program has not looked at the clock since the last one, because
   * it only counts. Returns the time.
   */
  busy(): number;
}

/**
 * Looks at the clock that take no time, so that a program that sleeps between them has round times. After that a look
 * takes about what it takes on an ESP32: a program that waits for a time without sleeping would never end otherwise.
 */
const FREE_LOOKS = 100;
const LOOK_MS = 0.05;
/** The core looks about this often. */
const BUSY_MS = 5;

export function createTestClock(): TestClock {
  let now = 0;
  let seen = -1;
  let looks = 0;
  return {
    now: () => {
      looks += 1;
      if (looks > FREE_LOOKS) now += LOOK_MS;
      return now;
    },
    wait: (ms) => {
      now += ms;
      looks = 0;
    },
    startAgain: () => {
      now = 0;
      seen = -1;
      looks = 0;
    },
    busy: () => {
      if (now === seen) now += BUSY_MS;
      seen = now;
      return now;
    },
  };
}
