import type { Clock, GitService } from '@nugget/engine';
import { searchPath } from '../process/platform.ts';
import { detectGit } from './detectGit.ts';
import { createGitService } from './gitService.ts';
import { createPlainCopies } from './plainCopies.ts';

export interface OpenGitOptions {
  /** The session's folder, absolute; this process holds the claim on it. */
  readonly sessionFolder: string;
  readonly clock: Clock;
  /** The host's environment; git inherits only what it needs to start. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A session's version history: with git where there is one, otherwise with plain copies (`history` is 'none'). */
export async function openGitService({ sessionFolder, clock, env }: OpenGitOptions): Promise<GitService> {
  const environment = startingVariables(env);
  const detection = await detectGit(environment);
  if (detection.outcome === 'missing') return createPlainCopies({ session: sessionFolder });
  return createGitService({ session: sessionFolder, program: detection.program, environment, clock });
}

/** Windows starts no program without SystemRoot. */
function startingVariables(env: OpenGitOptions['env']): Readonly<Record<string, string>> {
  const root = env.SystemRoot;
  return { PATH: searchPath(env), ...(root === undefined ? {} : { SystemRoot: root }) };
}
