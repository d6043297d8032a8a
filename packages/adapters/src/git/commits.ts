import type { Checkout } from './checkout.ts';
import type { GitProgram } from './gitProgram.ts';
import { HISTORY_FORMAT, type KeyedCommit, parseHistory } from './history.ts';

/** The branch that is the session's history. */
export const MAIN = 'refs/heads/main';

export interface Signature {
  readonly name: string;
  readonly email: string;
  /** Whole seconds since 1970. */
  readonly time: number;
}

/** Who made the commit object; its author is an agent. */
const NUGGET = { name: 'Nugget', email: 'crew@agents.nugget' };

const signed = ({ name, email, time }: Signature): Readonly<Record<string, string>> => ({
  GIT_AUTHOR_NAME: name,
  GIT_AUTHOR_EMAIL: email,
  GIT_AUTHOR_DATE: `${time} +0000`,
  GIT_COMMITTER_NAME: NUGGET.name,
  GIT_COMMITTER_EMAIL: NUGGET.email,
  GIT_COMMITTER_DATE: `${time} +0000`,
});

const NOTHING_TO_COMMIT = /nothing (added )?to commit|no changes added/;

/**
 * Commits an index on top of MAIN: the one place where the history moves. Answers false when that would change nothing.
 * One process instead of three (write-tree, commit-tree, update-ref).
 */
export async function commitIndex(
  git: GitProgram,
  target: Checkout,
  { text, author }: { readonly text: string; readonly author: Signature },
): Promise<boolean> {
  const call = { ...target, variables: signed(author), input: text, answers: [1] };
  const { code, output } = await git.run({
    ...call,
    args: ['commit', '--no-verify', '--cleanup=verbatim', '--untracked-files=no', '-F', '-'],
  });
  return code === 0 || !NOTHING_TO_COMMIT.test(output);
}

/** The first commit: it makes MAIN exist, and holds nothing. */
export async function commitNothing(git: GitProgram, target: Checkout, time: number): Promise<void> {
  const variables = signed({ ...NUGGET, time });
  await git.run({
    ...target,
    variables,
    input: 'Start\n',
    args: ['commit', '--allow-empty', '--no-verify', '-F', '-'],
  });
}

/** A commit that no branch knows; answers its sha. */
export async function writeCommit(
  git: GitProgram,
  { tree, parent, author }: { readonly tree: string; readonly parent: string; readonly author: Signature },
): Promise<string> {
  const args = ['commit-tree', tree, '-p', parent];
  return (await git.run({ args, input: 'Work\n', variables: signed(author) })).output.trim();
}

/**
 * Merges two commits line by line, without touching a folder. `conflicts` names the files that need a person or an agent;
 * in the tree they hold both sides between markers, where they are text.
 */
export async function mergeLines(
  git: GitProgram,
  ours: string,
  theirs: string,
): Promise<{ readonly tree: string; readonly conflicts: readonly string[] }> {
  const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', ours, theirs];
  const { output } = await git.run({ args, answers: [1] });
  const [tree = '', ...conflicts] = output.split('\0').filter((field) => field !== '');
  return { tree, conflicts: [...new Set(conflicts)] };
}

/** One commit, if it is an agent's. */
export async function readCommit(git: GitProgram, sha: string): Promise<KeyedCommit | undefined> {
  return parseHistory((await git.run({ args: ['log', '-1', ...HISTORY_FORMAT, sha] })).output)[0];
}

/** All commits of agents, newest first. */
export async function readHistory(git: GitProgram): Promise<readonly KeyedCommit[]> {
  return parseHistory((await git.run({ args: ['log', ...HISTORY_FORMAT, MAIN] })).output);
}

export async function mainSha(git: GitProgram): Promise<string> {
  return (await git.run({ args: ['rev-parse', '--verify', MAIN] })).output.trim();
}
