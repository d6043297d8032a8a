import type { Tree } from './tree.ts';

export interface Sides {
  readonly base: Tree;
  readonly mine: Tree;
  readonly theirs: Tree;
}

export interface MergedTree {
  /** Files in conflict hold both sides between markers. */
  readonly tree: Tree;
  readonly conflicts: readonly string[];
}

/** A three-way merge that is as clever as tests need: one changed region for each side and file. */
export function mergeTrees({ base, mine, theirs }: Sides): MergedTree {
  const tree = new Map<string, string>();
  const conflicts: string[] = [];
  for (const path of new Set([...base.keys(), ...mine.keys(), ...theirs.keys()])) {
    const [was, ours, others] = [base.get(path), mine.get(path), theirs.get(path)];
    const text = oneSide(was, ours, others) ?? mergeLines(was, ours, others);
    if (text === undefined) conflicts.push(path);
    const kept = text === undefined ? withMarkers(ours, others) : text.kept;
    if (kept !== undefined) tree.set(path, kept);
  }
  return { tree, conflicts: conflicts.sort() };
}

interface Kept {
  /** Undefined for a file that is removed. */
  readonly kept: string | undefined;
}
type Text = string | undefined;

function oneSide(base: Text, mine: Text, theirs: Text): Kept | undefined {
  if (mine === theirs || theirs === base) return { kept: mine };
  return mine === base ? { kept: theirs } : undefined;
}

interface Region {
  readonly start: number;
  /** In the lines of the base, exclusive. */
  readonly end: number;
  readonly lines: readonly string[];
}

function mergeLines(base: Text, mine: Text, theirs: Text): Kept | undefined {
  if (base === undefined || mine === undefined || theirs === undefined) return undefined;
  const lines = base.split('\n');
  const regions = [changedRegion(lines, mine.split('\n')), changedRegion(lines, theirs.split('\n'))];
  const [first, second] = regions.sort((a, b) => a.start - b.start);
  if (first === undefined || second === undefined || first.end >= second.start) return undefined;
  const merged = [
    ...lines.slice(0, first.start),
    ...first.lines,
    ...lines.slice(first.end, second.start),
    ...second.lines,
    ...lines.slice(second.end),
  ];
  return { kept: merged.join('\n') };
}

function changedRegion(before: readonly string[], after: readonly string[]): Region {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { start, end: before.length - tail, lines: after.slice(start, after.length - tail) };
}

/** A file that one side removed stays as the other one has it, as git leaves it. */
function withMarkers(mine: Text, theirs: Text): Text {
  if (mine === undefined || theirs === undefined) return mine ?? theirs;
  return `<<<<<<< theirs\n${theirs}=======\n${mine}>>>>>>> mine\n`;
}

const MARKERS = [/^<{7} /m, /^={7}$/m, /^>{7} /m];

export const hasMarkers = (text: string): boolean => MARKERS.every((marker) => marker.test(text));
