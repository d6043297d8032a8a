import { tmpdir } from 'node:os';
import { NuggetError } from '@nugget/contract';
import { createGitProgram } from './gitProgram.ts';

export type GitDetection =
  | { readonly outcome: 'found'; readonly version: string }
  /** `reason` is for an adult: what is wrong and what to do. */
  | { readonly outcome: 'missing'; readonly reason: string };

/** `git merge-tree --write-tree` came with this version (October 2022). */
const OLDEST = { major: 2, minor: 38 };

/** Looks for a git that is new enough. `environment` is what git will inherit, with PATH. */
export async function detectGit(environment: Readonly<Record<string, string>>): Promise<GitDetection> {
  const git = createGitProgram({ gitDir: tmpdir(), environment });
  try {
    const { output } = await git.run({ args: ['--version'] });
    return judge(output.trim());
  } catch (error) {
    if (!(error instanceof NuggetError) || error.code !== 'GIT_MISSING') throw error;
    return {
      outcome: 'missing',
      reason: `No git was found; install git ${OLDEST.major}.${OLDEST.minor} or newer`,
    };
  }
}

function judge(said: string): GitDetection {
  const [, version = '', major = '0', minor = '0'] = /git version ((\d+)\.(\d+)\S*)/.exec(said) ?? [];
  const newEnough =
    Number(major) > OLDEST.major || (Number(major) === OLDEST.major && Number(minor) >= OLDEST.minor);
  if (newEnough) return { outcome: 'found', version };
  return {
    outcome: 'missing',
    reason: `git is too old (${version || said}); install git ${OLDEST.major}.${OLDEST.minor} or newer`,
  };
}
