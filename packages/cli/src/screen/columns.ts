import { cellWidth, cutToCells, fillCells } from './cells.ts';
import type { Paint } from './paint.ts';

const GAP = '  ';

/** Columns as wide as their widest entry; only the last one gives way to the width of the terminal. */
export function alignColumns(rows: readonly (readonly string[])[], width: number): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => cellWidth(row[column] ?? ''))),
  );
  return rows.map((row) => {
    const fixed = row
      .slice(0, -1)
      .map((text, column) => fillCells(text, widths[column] ?? 0))
      .join(GAP);
    return `${fixed}${GAP}${cutToCells(row.at(-1) ?? '', width - cellWidth(fixed) - GAP.length - 1)}`.trimEnd();
  });
}

export const emphasizeFirst = ([first = '', ...rest]: readonly string[], paint: Paint): readonly string[] => [
  paint.quiet(first),
  ...rest,
];
