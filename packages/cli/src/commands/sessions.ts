import type { SessionRecord } from '@nugget/server';
import { EXIT } from '../exitCodes.ts';
import { commandLine, type Host, say } from '../host.ts';
import { alignColumns, emphasizeFirst } from '../screen/columns.ts';
import { lookOf } from '../screen/look.ts';
import { safeText } from '../screen/safeText.ts';
import { words } from '../words/en.ts';
import { withApp } from './withApp.ts';

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

/** `2026-11-22 17:45`, in the time zone of this computer: Swedish writes dates the ISO way. */
const localTime = (at: string): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' }).format(new Date(at));
