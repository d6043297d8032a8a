import type { CommitInfo } from '@nugget/contract';

/** What going back to a commit would undo, newest first: everything that was saved after it. */
export function undoneBy(commits: readonly CommitInfo[], sha: string): readonly CommitInfo[] {
  const at = commits.findLastIndex((commit) => commit.sha === sha);
  return at === -1 ? [] : commits.slice(at + 1).toReversed();
}

/** The commit that the files are as now: where they were put back to, or the newest one. */
export function currentSha(commits: readonly CommitInfo[], undoneTo: string | undefined): string | undefined {
  return undoneTo ?? commits.at(-1)?.sha;
}
