import type { LineState, SerialLine } from '@nugget/contract';
import type { Clock, MonitorRequest } from '@nugget/engine';
import { createFloodGate } from './floodGate.ts';
import { createLineSplitter } from './lineSplitter.ts';

export type Follower = Pick<MonitorRequest, 'onLines' | 'onState'>;

/** Those who follow a port, and what is told to all of them. */
export interface Audience {
  readonly size: number;
  /** Undefined while nobody has opened the line. */
  readonly state: LineState | undefined;
  /** What was said, the newest last. */
  earlier(): readonly SerialLine[];
  /** It hears the state at once. The returned function ends it. */
  add(follower: Follower): () => void;
  say(state: LineState): void;
  hear(bytes: Uint8Array): void;
  /** Tells what has no line end yet. */
  flush(): void;
  /** Nobody is left; what was said is kept. */
  rest(): void;
}

/** Lines that are kept for who comes later. */
const MOST_EARLIER = 1_000;

export function createAudience(clock: Clock): Audience {
  const followers = new Set<Follower>();
  let kept: SerialLine[] = [];
  let state: LineState | undefined;
  let batch: string[] = [];
  const gate = createFloodGate({
    clock,
    onLines(lines, dropped) {
      kept = [...kept, ...lines].slice(-MOST_EARLIER);
      for (const follower of [...followers]) follower.onLines(lines, dropped);
    },
  });
  const splitter = createLineSplitter(clock, (text) => {
    batch.push(text);
    // The lines of one chunk go together.
    queueMicrotask(passBatch);
  });
  const passBatch = (): void => {
    const lines = batch;
    batch = [];
    if (lines.length > 0) gate.pass(lines);
  };
  return {
    get size() {
      return followers.size;
    },
    get state() {
      return state;
    },
    earlier: () => kept,
    add(follower) {
      followers.add(follower);
      if (state !== undefined) follower.onState(state);
      return () => void followers.delete(follower);
    },
    say(next) {
      if (state === next) return;
      state = next;
      for (const follower of [...followers]) follower.onState(next);
    },
    hear: splitter.push,
    flush: splitter.flush,
    rest() {
      gate.close();
      state = undefined;
    },
  };
}
