import { describe, expect, it } from 'vitest';
import type { Clock } from '../../ports/clock.ts';

export interface ClockUnderTest {
  readonly clock: Clock;
  /** Lets `ms` pass: a fake is moved on, the real one needs nothing. */
  readonly pass: (ms: number) => Promise<void>;
}

/** What the engine may rely on in every Clock. */
export function describeClock(name: string, create: () => ClockUnderTest): void {
  describe(`the clock (${name})`, () => {
    it('wakes a waiting caller, and by then that much time has passed', async () => {
      const { clock, pass } = create();
      const before = clock.monotonic();
      const wait = clock.wait(20, new AbortController().signal);
      await pass(20);
      await wait;
      // Timers count whole milliseconds from the start of a turn, so one may be missing.
      expect(clock.monotonic() - before).toBeGreaterThanOrEqual(19);
    });

    it('ends a wait with the reason of the signal', async () => {
      const { clock } = create();
      const stop = new AbortController();
      const wait = clock.wait(60_000, stop.signal);
      stop.abort('user');
      await expect(wait).rejects.toBe('user');
    });

    it('does not begin a wait that is stopped already', async () => {
      const { clock } = create();
      await expect(clock.wait(60_000, AbortSignal.abort('shutdown'))).rejects.toBe('shutdown');
    });
  });
}
