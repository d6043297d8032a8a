import type { FileHashes } from './fileHashes.ts';

export interface Comparison {
  /** Paths that the task changed, and nobody else. */
  readonly mine: readonly string[];
  /** Paths that changed in the workspace meanwhile, and not in the task. */
  readonly theirs: readonly string[];
  /** Paths that changed on both sides, to different contents. */
  readonly both: readonly string[];
}

/** Compares a task's files and the workspace's with the base that the task began with; a missing file is a content too. */
export function compareSides(sides: {
  readonly base: FileHashes;
  readonly mine: FileHashes;
  readonly theirs: FileHashes;
}): Comparison {
  const { base, mine, theirs } = sides;
  const paths = [...new Set([...base.keys(), ...mine.keys(), ...theirs.keys()])].sort();
  const changedBy = (side: FileHashes) => (path: string) => side.get(path) !== base.get(path);
  const differing = paths.filter((path) => mine.get(path) !== theirs.get(path));
  const [byMe, byThem] = [changedBy(mine), changedBy(theirs)];
  return {
    mine: differing.filter((path) => byMe(path) && !byThem(path)),
    theirs: differing.filter((path) => byThem(path) && !byMe(path)),
    both: differing.filter((path) => byMe(path) && byThem(path)),
  };
}
