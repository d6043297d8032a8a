import { type Check, missing, ok } from '../check.ts';

/** Runs TypeScript as it is. */
const NEEDED_MAJOR = 24;

export const node: Check = {
  id: 'node',
  needed: 'always',
  async look({ nodeVersion }) {
    const major = Number.parseInt(nodeVersion, 10);
    return major >= NEEDED_MAJOR
      ? ok(nodeVersion)
      : missing(`${nodeVersion}; ${NEEDED_MAJOR} or newer is needed`);
  },
};
