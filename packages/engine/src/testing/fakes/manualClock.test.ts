import { describe, expect, it } from 'vitest';
import { describeClock } from '../conformance/clock.ts';
import { createManualClock } from './manualClock.ts';

describeClock('by hand', () => {
  const clock = createManualClock();
  return { clock, pass: clock.advance };
});

describe('the clock by hand', () => {
  it('wakes waits in the order they fall due, and those that begin on the way', async () => {
    const clock = createManualClock({ start: 1_000 });
    const { signal } = new AbortController();
    const woken: string[] = [];
    const waitAs = (name: string, ms: number): Promise<void> =>
      clock.wait(ms, signal).then(() => {
        woken.push(`${name} at ${clock.now()}`);
      });
    const late = waitAs('late', 50);
    const chain = waitAs('early', 10).then(() => waitAs('chained', 10));
    await clock.advance(100);
    await Promise.all([late, chain]);
    expect(woken).toEqual(['early at 1010', 'chained at 1020', 'late at 1050']);
    expect(clock.now()).toBe(1_100);
  });

  it('tells when somebody waits', async () => {
    const clock = createManualClock();
    const waiting = clock.untilWaiting(1);
    const wait = clock.wait(5, new AbortController().signal);
    await waiting;
    await clock.advance(5);
    await expect(wait).resolves.toBeUndefined();
  });
});
