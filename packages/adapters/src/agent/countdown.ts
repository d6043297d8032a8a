import type { Clock } from '@nugget/engine';

export interface CountdownOptions {
  readonly clock: Clock;
  readonly ms: number;
  /** Called once, when the time has run out. */
  readonly onEnd: () => void;
}

/** Time that runs out unless it is held, started again or ended. */
export interface Countdown {
  /** Stands still until the returned function is called; holds may overlap. */
  hold(): () => void;
  /** Begins again with the full time. */
  restart(): void;
  /** For good. */
  end(): void;
}

export function createCountdown({ clock, ms, onEnd }: CountdownOptions): Countdown {
  let left = ms;
  let holds = 0;
  let startedAt = 0;
  let running: AbortController | undefined;
  let over = false;

  const start = (): void => {
    if (over || holds > 0) return;
    const mine = new AbortController();
    running = mine;
    startedAt = clock.monotonic();
    const expire = (): void => {
      over = true;
      onEnd();
    };
    // A wait rejects only because it was paused.
    clock.wait(left, mine.signal).then(expire, () => undefined);
  };

  const pause = (): void => {
    if (running === undefined) return;
    running.abort();
    running = undefined;
    left = Math.max(0, left - (clock.monotonic() - startedAt));
  };

  start();
  return {
    hold() {
      pause();
      holds += 1;
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        holds -= 1;
        start();
      };
    },
    restart() {
      pause();
      left = ms;
      start();
    },
    end() {
      pause();
      over = true;
    },
  };
}
