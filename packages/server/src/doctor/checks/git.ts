import { isGitNewEnough, OLDEST_GIT } from '@nugget/adapters';
import { type Check, missing, ok } from '../check.ts';

/** Keeps the history; without it a build goes on and cannot be undone. */
export const git: Check = {
  id: 'git',
  needed: 'sometimes',
  async look({ run }) {
    const version = (await run('git', ['--version']))?.match(/\d[\d.]*/)?.[0];
    if (version === undefined) return missing('no git on the PATH');
    return isGitNewEnough(version)
      ? ok(version)
      : missing(`${version} is too old; ${OLDEST_GIT} or newer is needed`);
  },
};
