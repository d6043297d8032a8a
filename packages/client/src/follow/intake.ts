import { parseJson, parseRecordedEvent, type RecordedEvent } from '@nugget/contract';

export type Taken =
  | { readonly outcome: 'new'; readonly event: RecordedEvent }
  /** A line that was opened again may repeat what is known. */
  | { readonly outcome: 'known' }
  /** Something between the newest known event and this one is missing. */
  | { readonly outcome: 'gap' }
  | { readonly outcome: 'unreadable' };

/** Lets each event through once and in order, whatever comes over whichever line. */
export interface Intake {
  /** The newest event that was let through. */
  readonly newest: number;
  take(frame: unknown): Taken;
}

export function createIntake(after: number): Intake {
  let newest = after;
  return {
    get newest() {
      return newest;
    },
    take(frame) {
      const event = readEvent(frame);
      if (event === undefined) return { outcome: 'unreadable' };
      if (event.seq <= newest) return { outcome: 'known' };
      if (event.seq > newest + 1) return { outcome: 'gap' };
      newest = event.seq;
      return { outcome: 'new', event };
    },
  };
}

function readEvent(frame: unknown): RecordedEvent | undefined {
  if (typeof frame !== 'string') return undefined;
  const json = parseJson(frame);
  if (json.outcome === 'refused') return undefined;
  try {
    return parseRecordedEvent(json.value);
  } catch {
    // What is no event of ours is an outcome here: whoever follows is told that it cannot be read.
    return undefined;
  }
}
