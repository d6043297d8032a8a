/** When a session's model speaks, and how long it waits for somebody to come back. */
export interface ModelTimers {
  /** Runs once before the next picture. */
  readonly frame: (run: () => void) => void;
  /** Runs once, a good while from now; returns how to cancel it. */
  readonly later: (run: () => void) => () => void;
}

/** A change of screens takes one subscriber away before it brings the next, sometimes with a download between. */
const PATIENCE_MS = 10_000;
/** A hidden page draws no pictures, but its title still tells how the build goes. */
const HIDDEN_MS = 250;

export const pageTimers: ModelTimers = {
  frame(run) {
    if (document.hidden) setTimeout(run, HIDDEN_MS);
    else requestAnimationFrame(run);
  },
  later(run) {
    const timer = setTimeout(run, PATIENCE_MS);
    return () => clearTimeout(timer);
  },
};
