import type { SessionRecord } from '@nugget/server';
import { EXIT } from '../exitCodes.ts';
import { commandLine, type Host, say } from '../host.ts';
import { cellWidth, cutToCells, fillCells } from '../screen/cells.ts';
import { lookOf } from '../screen/look.ts';
import type { Paint } from '../screen/paint.ts';
import { safeText } from '../screen/safeText.ts';
import { words } from '../words/en.ts';
import { withApp } from './withApp.ts';

const GAP = '  ';

/** `nugget sessions`: what was built here, newest first. */
export async function listSessions(
  host: Host,
  { output }: { readonly output: 'table' | 'json' },
): Promise<number> {
  const records = await withApp(host, (app) => app.store.list());
  const newestFirst = [...records].sort((a, b) => compare(b.createdAt, a.createdAt) || compare(b.id, a.id));
  say(host.stdout, output === 'json' ? newestFirst.map(toJson) : tableOf(newestFirst, host));
  return EXIT.succeeded;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The names of the wire protocol (GET /sessions), one object a line. */
const toJson = ({ id, status, goal, createdAt, updatedAt }: SessionRecord): string =>
  JSON.stringify({ id, status, goal, created_at: createdAt, updated_at: updatedAt });

function tableOf(records: readonly SessionRecord[], { stdout, ...host }: Host): readonly string[] {
  if (records.length === 0) return words.sessions.none(commandLine(host, 'build', 'spec.json'));
  const { paint } = lookOf(stdout, host);
  const { id, state, when, goal } = words.sessions;
  const rows = records.map((record) => [
    record.id,
    words.sessions.states[record.status],
    localTime(record.createdAt),
    safeText(record.goal),
  ]);
  const lines = alignColumns([[id, state, when, goal], ...rows], stdout.columns ?? Number.POSITIVE_INFINITY);
  return [...emphasizeFirst(lines, paint), '', words.sessions.goOn(commandLine(host, 'resume', '<session>'))];
}

/** Columns as wide as their widest entry; only the last one gives way to the width of the terminal. */
function alignColumns(rows: readonly (readonly string[])[], width: number): readonly string[] {
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

const emphasizeFirst = ([first = '', ...rest]: readonly string[], paint: Paint): readonly string[] => [
  paint.quiet(first),
  ...rest,
];

/** `2026-11-22 17:45`, in the time zone of this computer: Swedish writes dates the ISO way. */
const localTime = (at: string): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' }).format(new Date(at));
