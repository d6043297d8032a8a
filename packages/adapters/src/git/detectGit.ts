import { tmpdir } from 'node:os';
import { findProgram } from '../process/findProgram.ts';
import { createGitProgram, type GitProgram } from './gitProgram.ts';

export type GitDetection =
  | { readonly outcome: 'found'; readonly version: string; readonly program: string }
  /** `reason` is for an adult: what is wrong and what to do. */
  | { readonly outcome: 'missing'; readonly reason: string };

/** `git merge-tree --write-tree` came with this version (October 2022). */
const OLDEST = { major: 2, minor: 38 };

/** The oldest git that can keep a session's history, such as `2.38`. */
export const OLDEST_GIT = `${OLDEST.major}.${OLDEST.minor}`;

const INSTALL = `install git ${OLDEST_GIT} or newer`;

/** Looks for a git that is new enough. `environment` is what git will inherit, with PATH. */
export async function detectGit(environment: Readonly<Record<string, string>>): Promise<GitDetection> {
  const program = findProgram('git', environment.PATH);
  if (program === undefined) return { outcome: 'missing', reason: `No git was found; ${INSTALL}` };
  const git = createGitProgram({ program, gitDir: tmpdir(), environment });
  const said = await versionOf(git);
  const version = /git version (\d+\.\d+\S*)/.exec(said)?.[1] ?? '';
  if (isNewEnough(version)) return { outcome: 'found', version, program };
  return { outcome: 'missing', reason: `${program} cannot be used (${version || said}); ${INSTALL}` };
}

/** What git says about itself. A git that cannot even do that (macOS ships a stand-in that asks to be installed) says why. */
async function versionOf(git: GitProgram): Promise<string> {
  try {
    return (await git.run({ args: ['--version'] })).output.trim();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Whether a git of this version (`2.39.5`) can keep a session's history. */
export function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor);
}
