import { type NativeContext, type NativeFunctions, numberOf, textOf } from './nativeContext.ts';

/** So that no whole number leaves the range that crosses (12 days), and ticks wrap where MicroPython's do. */
const TICKS = 2 ** 30;

/** Time, and what is due at it. */
export function timeFunctions({ agenda, clock }: NativeContext): NativeFunctions {
  return {
    /** Milliseconds since the start, with fractions. */
    now: () => clock.now(),
    ticks_ms: () => Math.floor(clock.now()) % TICKS,
    ticks_us: () => Math.floor(clock.now() * 1000) % TICKS,
    due: () => (agenda.hasDue() ? 1 : 0),
    take: () => agenda.takeDue() ?? '',
    /**
     * Waits until `end`, or until something is due; 0 when the end is reached and nothing is. With `deaf` 1, which a
     * callback waits with, it does not wake for what is due.
     */
    wait: (end, deaf) => {
      const until = numberOf(end);
      const hears = numberOf(deaf) === 0;
      if (hears && agenda.hasDue()) return 1;
      const wake = hears ? Math.min(until, agenda.nextAt()) : until;
      const left = wake - clock.now();
      if (left > 0) clock.wait(left);
      return (hears && agenda.hasDue()) || clock.now() < until ? 1 : 0;
    },
    /** `period` 0 is once; a negative `after` takes it away. */
    alarm: (name, after, period) => {
      const afterMs = numberOf(after);
      if (afterMs < 0) agenda.dropAlarm(textOf(name));
      else agenda.setAlarm(textOf(name), { afterMs, periodMs: Math.max(0, numberOf(period)) });
      return 0;
    },
  };
}
