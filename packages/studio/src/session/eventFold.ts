import { EMPTY_VIEW, type RecordedEvent, reduceView, type SessionView } from '@nugget/contract';

/** A log in memory, with its views: each event is folded once, and any earlier view is a few events away. */
export interface EventFold {
  /** Seq 1 stands first. */
  readonly events: readonly RecordedEvent[];
  readonly newest: SessionView;
  /** Takes the events that follow the newest one. */
  add(events: readonly RecordedEvent[]): void;
  /** The session as it was after an event; 0 is before the first. */
  viewAt(seq: number): SessionView;
}

/** Views share all that an event does not change, so a kept one costs little more than its feed. */
const KEEP_EVERY = 100;

export function createEventFold(): EventFold {
  const events: RecordedEvent[] = [];
  /** The views after 0, 100, 200 … events. */
  const kept: SessionView[] = [EMPTY_VIEW];
  let newest = EMPTY_VIEW;
  /** Where somebody looked last: stepping on from there folds only the steps. */
  let lastLook = EMPTY_VIEW;

  const nearest = (seq: number): SessionView => {
    const before = kept[Math.floor(seq / KEEP_EVERY)] ?? EMPTY_VIEW;
    return lastLook.seq <= seq && lastLook.seq > before.seq ? lastLook : before;
  };
  return {
    events,
    get newest() {
      return newest;
    },
    add(more) {
      for (const event of more) {
        events.push(event);
        newest = reduceView(newest, event);
        if (events.length % KEEP_EVERY === 0) kept.push(newest);
      }
    },
    viewAt(seq) {
      if (seq >= newest.seq) return newest;
      const from = nearest(seq);
      lastLook = events.slice(from.seq, seq).reduce(reduceView, from);
      return lastLook;
    },
  };
}
