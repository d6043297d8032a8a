import { holds, type Measurement } from './measurement.ts';

const number = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

function row(measurement: Measurement): readonly string[] {
  const { name, value, unit, bound } = measurement;
  if (bound === undefined) return [name, `${number(value)} ${unit}`, '', '', ''];
  const limit = `${bound.kind === 'most' ? '≤' : '≥'} ${number(bound.value)} ${unit}`;
  return [
    name,
    `${number(value)} ${unit}`,
    limit,
    (value / bound.value).toFixed(2),
    holds(measurement) ? 'ok' : 'MISSED',
  ];
}

/** The measurements as aligned text: name, value, bound, value / bound, verdict. */
export function table(measurements: readonly Measurement[]): string {
  const rows = [['', 'value', 'bound', 'ratio', ''], ...measurements.map(row)];
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...rows.map((cells) => (cells[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}
