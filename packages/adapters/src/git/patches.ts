import { NuggetError } from '@nugget/contract';
import type { FileDiff } from '@nugget/engine';
import type { GitProgram } from './gitProgram.ts';

const CHANGES: Readonly<Record<string, FileDiff['change']>> = { A: 'added', D: 'removed' };

/** What a commit changed, file by file. Throws GIT_FAILED for a sha that is none of ours. */
export async function readDiff(git: GitProgram, sha: string): Promise<readonly FileDiff[]> {
  if (!/^[0-9a-f]{7,64}$/.test(sha)) {
    throw new NuggetError('GIT_FAILED', {
      message: `${JSON.stringify(sha)} is no commit; use a sha from the log`,
    });
  }
  const common = ['-r', '--root', '--no-renames', '--no-commit-id', '--no-ext-diff', '--no-textconv'];
  const [names, patches] = await Promise.all([
    git.run({ args: ['diff-tree', ...common, '-z', '--name-status', sha] }),
    git.run({ args: ['diff-tree', ...common, '-p', sha] }),
  ]);
  return pair(names.output.split('\0').slice(0, -1), splitPatches(patches.output));
}

/** In a patch every line of a file begins with a space, +, - or \, and names are quoted: only git itself starts a line so. */
const splitPatches = (output: string): readonly string[] => output.split(/^(?=diff --git )/m).filter(Boolean);

function pair(fields: readonly string[], patches: readonly string[]): readonly FileDiff[] {
  const diffs: FileDiff[] = [];
  let next = 0;
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [status = '', path = ''] = [fields[index], fields[index + 1]];
    // A file that became another kind of file (T) is a removal and an addition.
    const count = status === 'T' ? 2 : 1;
    const patch = patches
      .slice(next, next + count)
      .map(withoutBinary)
      .join('');
    diffs.push({ path, change: CHANGES[status] ?? 'changed', patch });
    next += count;
  }
  return diffs;
}

const withoutBinary = (patch: string): string =>
  /^Binary files .* differ$/m.test(patch) && !/^@@/m.test(patch) ? '' : patch;
