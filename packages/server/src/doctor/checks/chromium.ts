import { type Check, missing, ok } from '../check.ts';

/** Plays the built pages in Nugget's own tests; a build does without. */
export const chromium: Check = {
  id: 'chromium',
  needed: 'sometimes',
  async look({ browser }) {
    const path = browser();
    return path === undefined ? missing('no Chromium, Chrome or Edge was found') : ok(path);
  },
};
