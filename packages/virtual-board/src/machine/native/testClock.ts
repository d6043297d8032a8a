import type { BoardClock } from '../bridge.ts';

/** Time that jumps instead of passing. */
export interface TestClock extends BoardClock {
  startAgain(): void;
  /**
   * For a look from outside: lets time pass where the program has not looked at the clock since the last one, because
   * it only computes. Returns the time.
   */
  busy(): number;
}

/**
 * Looks at the clock that take no time, so that a program that sleeps between them has round times. After that a look
 * takes about what it takes on an ESP32: a program that waits for a time without sleeping would never end otherwise.
 */
const FREE_LOOKS = 100;
const LOOK_MS = 0.05;
/** The core looks from outside every few milliseconds; computing, and loading modules, is free for some seconds. */
const PATIENCE = 300;
const BUSY_MS = 100;

export function createTestClock(): TestClock {
  let now = 0;
  let seen = -1;
  let looks = 0;
  let looksSeen = -1;
  let patience = PATIENCE;
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
      patience = PATIENCE;
    },
    busy: () => {
      patience = now === seen && looks === looksSeen ? patience - 1 : PATIENCE;
      if (patience <= 0) now += BUSY_MS;
      // What it adds itself is no sign of life.
      seen = now;
      looksSeen = looks;
      return now;
    },
  };
}
