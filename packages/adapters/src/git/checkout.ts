import type { GitProgram } from './gitProgram.ts';
import { LEFTOVERS } from './hardening.ts';

/** A folder that git fills and reads, and the index file that belongs to it, both absolute. */
export interface Checkout {
  readonly folder: string;
  readonly index: string;
}

/**
 * Makes folder and index equal to a commit or tree, also over changes and files in the way. Other files that the index
 * does not know stay.
 */
export async function checkOut(git: GitProgram, target: Checkout, revision: string): Promise<void> {
  await git.run({ ...target, args: ['read-tree', '--reset', '-u', revision] });
}

const SKIPPED = LEFTOVERS.flatMap((name) => [`:(exclude,glob)**/${name}`, `:(exclude,glob)**/${name}/**`]);

/** Takes everything in the folder into its index: what is new, changed and gone. */
export async function stage(git: GitProgram, target: Checkout): Promise<void> {
  const args = ['add', '--all', '--', '.', ...SKIPPED];
  await git.run({ ...target, args, variables: { GIT_LITERAL_PATHSPECS: '0' } });
}

/**
 * Moves an index with staged work from one commit onto another, without a look at the folder. Answers false, and leaves
 * the index as it was, when both sides touched the same file.
 */
export async function carry(
  git: GitProgram,
  target: Checkout,
  range: { readonly from: string; readonly onto: string },
): Promise<boolean> {
  // git says 128 for an overlap and for a real failure alike. After a real one the merge of lines fails too, and says why.
  const { code } = await git.run({
    ...target,
    args: ['read-tree', '-i', '-m', range.from, range.onto],
    answers: [128],
  });
  return code === 0;
}

/** Replaces the index, and leaves the folder alone. */
export async function loadIndex(git: GitProgram, target: Checkout, tree: string): Promise<void> {
  await git.run({ ...target, args: ['read-tree', tree] });
}

export async function writeTree(git: GitProgram, target: Checkout): Promise<string> {
  return (await git.run({ ...target, args: ['write-tree'] })).output.trim();
}

/** Takes files from a commit into folder and index. Answers those that the commit does not have; they stay as they are. */
export async function takeFiles(
  git: GitProgram,
  target: Checkout,
  { commit, files }: { readonly commit: string; readonly files: readonly string[] },
): Promise<readonly string[]> {
  const { output } = await git.run({
    ...target,
    args: ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit],
  });
  const there = new Set(output.split('\0'));
  const taken = files.filter((file) => there.has(file));
  if (taken.length > 0) await git.run({ ...target, args: ['checkout', commit, '--', ...taken] });
  return files.filter((file) => !there.has(file));
}
