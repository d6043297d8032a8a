/**
 * Calls `step` for every picture that the screen shows, about 60 times a second,
 * and tells it how many seconds have passed since the last time.
 */
export function runLoop(step) {
  let last = performance.now();

  function next(now) {
    // While the page is hidden no pictures are shown, so the game waits by itself.
    // When you come back, the long wait must not count as one giant step.
    const dt = Math.min((now - last) / 1000, 0.1);
    last = now;
    step(dt);
    requestAnimationFrame(next);
  }

  requestAnimationFrame(next);
}
