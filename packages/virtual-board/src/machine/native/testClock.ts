import type { BoardClock } from '../bridge.ts';

/** Time that jumps instead of passing. */
export interface TestClock extends BoardClock {
  startAgain(): void;
}

/** What a look at the clock takes on an ESP32: without it, a program that waits for a time without sleeping never ends. */
const LOOK_MS = 0.02;

export function createTestClock(): TestClock {
  let now = 0;
  return {
    now: () => {
      now += LOOK_MS;
      return now;
    },
    wait: (ms) => {
      now += ms;
    },
    startAgain: () => {
      now = 0;
    },
  };
}
