import type { RecordedEvent } from '@nugget/contract';

export type Speed = 1 | 4 | 16;

/** Where to go next while it plays, and how long to wait before. */
export interface PlaybackStep {
  readonly seq: number;
  readonly inMs: number;
}

/** A frame of a film: faster changes than that are shown together. */
const FRAME_MS = 40;
/** Thinking time is dull to watch: no pause is longer than this. */
const LONGEST_PAUSE_MS = 1_000;

/**
 * The next step of playing a log as it happened, `speed` times as fast; undefined at its end. `seq` is where it stands now.
 * Seq 1 stands first in `events`.
 */
export function nextStep(
  events: readonly RecordedEvent[],
  seq: number,
  speed: Speed,
): PlaybackStep | undefined {
  if (seq >= events.length) return undefined;
  let waited = 0;
  let next = seq;
  while (next < events.length) {
    const pause = pauseBefore(events, next) / speed;
    // What comes later than a frame after the first is a step of its own.
    if (next > seq && pause > 0 && waited + pause > FRAME_MS) break;
    waited += pause;
    next += 1;
  }
  return { seq: next, inMs: Math.max(FRAME_MS, waited) };
}

/** The pause before the event at an index, as it was recorded. */
function pauseBefore(events: readonly RecordedEvent[], index: number): number {
  const before = events[index - 1];
  const event = events[index];
  if (before === undefined || event === undefined) return 0;
  return Math.min(LONGEST_PAUSE_MS, Math.max(0, Date.parse(event.at) - Date.parse(before.at)));
}
