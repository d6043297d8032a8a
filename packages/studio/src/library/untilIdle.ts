/** However busy the page is, it goes on after this; in ms. */
const LONGEST_MS = 1_000;

/** Lets the browser first show what is there, and answer who is at it. Also resolves in a tab that nobody sees. */
export const untilIdle = (): Promise<void> =>
  new Promise((resolve) => {
    // Safari has no such callback.
    if (window.requestIdleCallback === undefined) setTimeout(resolve, 0);
    else window.requestIdleCallback(() => resolve(), { timeout: LONGEST_MS });
  });
