import { ADDRESS } from '../firmware/facts.ts';
import type { SharedLine } from '../line/sharedLine.ts';
import type { Urgency } from './hostLine.ts';

/** A program that calls nothing looks around so often, in milliseconds. */
const NUDGE = 10;
/** A board that has not looked around for so long, though it should, is ended. */
const PATIENCE = 3000;
const NOTHING_TO_DO = 1;
const LOOK = 0;

export interface KeepAwake extends Urgency {
  /** The memory of the firmware that runs now. */
  watch(memory: SharedArrayBuffer): void;
  stop(): void;
}

/**
 * A loop such as `while True: pass` calls nothing that could listen. From here, another thread, its scheduler is told that there is
 * something to look at, and the loop's next round looks. What does not even do that, inside of one long call, is ended.
 */
export function keepAwake(line: SharedLine, onHang: (reason: string) => void): KeepAwake {
  let scheduler: Int16Array | undefined;
  let lastBeat = line.beat();
  let expected: { readonly beat: number; readonly since: number; readonly reason: string } | undefined;

  const look = (): void => {
    const beat = line.beat();
    if (beat === lastBeat && scheduler)
      Atomics.compareExchange(scheduler, ADDRESS.schedulerState / 2, NOTHING_TO_DO, LOOK);
    lastBeat = beat;
    if (!expected) return;
    if (beat !== expected.beat) expected = undefined;
    else if (scheduler && performance.now() - expected.since > PATIENCE) {
      const { reason } = expected;
      expected = undefined;
      onHang(reason);
    }
  };
  const timer = setInterval(look, NUDGE);
  // In Node a timer would keep the program alive; a browser's timer is a number.
  if (typeof timer === 'object') timer.unref();
  return {
    watch(memory) {
      scheduler = new Int16Array(memory);
      // Until now it was being switched on: nothing in it could listen.
      if (expected) expected = { ...expected, since: performance.now() };
    },
    expectAnswer(reason) {
      expected ??= { beat: line.beat(), since: performance.now(), reason };
    },
    stop: () => clearInterval(timer),
  };
}
