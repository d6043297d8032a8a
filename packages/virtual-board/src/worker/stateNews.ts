import type { PartStates } from '@nugget/contract';

/** Nobody sees more pictures a second. */
const APART_MS = 20;

export interface StateNews {
  add(changed: PartStates): void;
  /** Tells what has changed, if the last time is long enough ago. */
  tellSoon(): void;
  tellNow(): void;
}

/** Changes of parts come as fast as a program runs; they are told in batches, of each part its last state. */
export function createStateNews(now: () => number, tell: (states: PartStates) => void): StateNews {
  let changed: PartStates = {};
  let toldAt = Number.NEGATIVE_INFINITY;
  const news: StateNews = {
    add(states) {
      changed = { ...changed, ...states };
    },
    tellSoon() {
      if (now() - toldAt >= APART_MS) news.tellNow();
    },
    tellNow() {
      if (Object.keys(changed).length === 0) return;
      toldAt = now();
      const states = changed;
      changed = {};
      tell(states);
    },
  };
  return news;
}
