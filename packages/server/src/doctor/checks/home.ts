import { type Check, ok } from '../check.ts';

/** Every session lives here. */
export const home: Check = {
  id: 'home',
  needed: 'always',
  async look({ config, tryWriting }) {
    await tryWriting(config.home);
    return ok(config.home);
  },
};
