import type { RecordedEvent, SessionEvent } from '@nugget/contract';

/** An event and when it happens, in seconds after the build began. */
export type Step = readonly [seconds: number, event: SessionEvent];

/** Numbers a script of events; the last of them happened just now, so that what is counted from its times is true. */
export function recorded(steps: readonly Step[]): readonly RecordedEvent[] {
  const last = steps.at(-1)?.[0] ?? 0;
  const began = Date.now() - last * 1_000;
  return steps.map(([seconds, event], index) => ({
    ...event,
    seq: index + 1,
    at: new Date(began + seconds * 1_000).toISOString(),
  }));
}
