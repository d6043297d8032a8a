import { EMPTY_VIEW, type SessionView } from '@nugget/contract';
import type { Clock } from '@nugget/server';
import { createLogUpdate } from 'log-update';
import type { Output } from '../host.ts';
import { NEVER_AWAY, withEvent } from './away.ts';
import type { Budget } from './frame.ts';
import type { Look } from './look.ts';
import type { Screen } from './screen.ts';
import { treeLines } from './tree.ts';

export interface LiveScreenParts {
  readonly output: Output;
  readonly clock: Clock;
  readonly look: Look;
  readonly budget: Budget;
}

/** For terminals that do not say how large they are, or say 0. */
const USUAL_WIDTH = 80;
const USUAL_HEIGHT = 24;

/** Often enough to look alive, seldom enough to be read and to cost nothing. */
const SOONEST_MS = 100;
/** The clock on the screen moves also when nothing happens. */
const LATEST_MS = 1_000;

/** The tree of a session, painted over and over in the same place. */
export function createLiveScreen({ output, clock, look, budget }: LiveScreenParts): Screen {
  const log = createLogUpdate(output);
  let view: SessionView = EMPTY_VIEW;
  let away = NEVER_AWAY;
  let paintedAt = -Infinity;
  let next: AbortController | undefined;
  let pauses = 0;
  let ended = false;

  const picture = (height: number): string => {
    const frame = {
      ...look,
      budget,
      now: clock.now(),
      away: away.ms,
      width: output.columns || USUAL_WIDTH,
      height,
    };
    return treeLines(view, frame).join('\n');
  };
  const paint = (): void => {
    paintedAt = clock.monotonic();
    log(picture(output.rows || USUAL_HEIGHT));
    paintIn(LATEST_MS);
  };
  const paintIn = (ms: number): void => {
    next?.abort();
    const timer = new AbortController();
    next = timer;
    clock.wait(ms, timer.signal).then(paint, () => undefined);
  };
  const paintSoon = (): void => {
    if (pauses === 0) paintIn(Math.max(0, paintedAt + SOONEST_MS - clock.monotonic()));
  };

  return {
    show(event, shown) {
      view = shown;
      away = withEvent(away, event);
      paintSoon();
    },
    note(line) {
      log.persist(line);
      if (!ended) paintSoon();
    },
    pause() {
      pauses += 1;
      next?.abort();
      log.clear();
      return () => {
        pauses -= 1;
        paintSoon();
      };
    },
    end() {
      ended = true;
      next?.abort();
      if (view.seq > 0) log.persist(picture(Number.POSITIVE_INFINITY));
      log.done();
    },
  };
}
