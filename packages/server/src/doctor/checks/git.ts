import { type Check, missing, ok } from '../check.ts';

/** Keeps the history; without it a build goes on and cannot be undone. */
export const git: Check = {
  id: 'git',
  needed: 'sometimes',
  async look({ run }) {
    const version = (await run('git', ['--version']))?.match(/\d[\d.]*/)?.[0];
    return version === undefined ? missing('no git on the PATH') : ok(version);
  },
};
