/** A line of the task list, and how soon it may be left out when there is no room: 0 never, higher ones first. */
export interface Row<Kind extends string> {
  readonly kind: Kind;
  readonly line: string;
  readonly spare: number;
}

/** The line for a run of left-out rows; undefined where none is needed. */
type FoldLine<Kind extends string> = (hidden: readonly Kind[]) => string | undefined;

/**
 * Leaves out rows until at most `room` lines are left; each run of left-out rows becomes one line that counts them.
 * Of the rows with the same `spare`, those at the end go first: they are the furthest from what happens now.
 */
export function foldRows<Kind extends string>(
  rows: readonly Row<Kind>[],
  room: number,
  foldLine: FoldLine<Kind>,
): readonly string[] {
  const order = rows
    .map((_, index) => index)
    .sort((a, b) => (rows[b]?.spare ?? 0) - (rows[a]?.spare ?? 0) || b - a)
    .filter((index) => (rows[index]?.spare ?? 0) > 0);
  const hidden = new Set<number>();
  let lines = rows.map(({ line }) => line);
  for (const index of order) {
    if (lines.length <= room) break;
    hidden.add(index);
    lines = fold(rows, hidden, foldLine);
  }
  return lines;
}

function fold<Kind extends string>(
  rows: readonly Row<Kind>[],
  hidden: ReadonlySet<number>,
  foldLine: FoldLine<Kind>,
): string[] {
  const lines: string[] = [];
  let run: Kind[] = [];
  const endRun = (): void => {
    const line = run.length > 0 ? foldLine(run) : undefined;
    if (line !== undefined) lines.push(line);
    run = [];
  };
  rows.forEach(({ kind, line }, index) => {
    if (hidden.has(index)) {
      run.push(kind);
    } else {
      endRun();
      lines.push(line);
    }
  });
  endRun();
  return lines;
}
