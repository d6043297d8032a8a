/** When a session's model speaks, and how long it waits for somebody to come back. */
export interface ModelTimers {
  /** Runs once before one of the next pictures. */
  readonly frame: (run: () => void) => void;
  /** Runs once, a good while from now; returns how to cancel it. */
  readonly later: (run: () => void) => () => void;
}

/** A change of screens takes one subscriber away before it brings the next, sometimes with a download between. */
const PATIENCE_MS = 10_000;
/** A hidden page draws no pictures, but its title still tells how the build goes. */
const HIDDEN_MS = 250;
/**
 * A busy crew tells hundreds of things a second. Nobody reads faster than this, and between two paints of the screen a
 * slow computer has time for what a person does.
 */
const PACE_MS = 100;
/** When the screen was last asked to paint, in milliseconds since the page began. */
let paintedAt = Number.NEGATIVE_INFINITY;

export const pageTimers: ModelTimers = {
  frame(run) {
    if (document.hidden) {
      setTimeout(run, HIDDEN_MS);
      return;
    }
    const paint = (): void => {
      paintedAt = performance.now();
      run();
    };
    const early = paintedAt + PACE_MS - performance.now();
    if (early <= 0) requestAnimationFrame(paint);
    else setTimeout(() => requestAnimationFrame(paint), early);
  },
  later(run) {
    const timer = setTimeout(run, PATIENCE_MS);
    return () => clearTimeout(timer);
  },
};
