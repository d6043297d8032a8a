import { setTimeout as wait } from 'node:timers/promises';

/** brisk: at once, for tests and measurements. natural: slow enough to watch, fast enough to wait for. */
export type Pace = 'brisk' | 'natural';

/** How long a reply takes. */
export interface Timing {
  /** Pieces that a text or a tool's input is cut into. */
  readonly pieces: number;
  /** Waits between two pieces; ends early, by rejecting, when the signal aborts. */
  rest(signal: AbortSignal): Promise<void>;
}

const REST_MS = 25;

export const TIMINGS: Readonly<Record<Pace, Timing>> = {
  brisk: {
    pieces: 3,
    rest: async (signal) => signal.throwIfAborted(),
  },
  natural: {
    pieces: 6,
    rest: (signal) => wait(REST_MS, undefined, { signal }),
  },
};
