import type { RecordedEvent, SessionView } from '@nugget/contract';
import { words } from '../words/en.ts';
import { count, money } from './amounts.ts';
import { NEVER_AWAY, withEvent } from './away.ts';
import { fillCells } from './cells.ts';
import { errorLines } from './errorLines.ts';
import type { Look } from './look.ts';
import { elapsed } from './progress.ts';
import { safeText } from './safeText.ts';

export interface SummaryParts {
  readonly view: SessionView;
  /** The whole log that the view is of. */
  readonly events: readonly RecordedEvent[];
  readonly look: Look;
  /** The command that goes on with this session. */
  readonly goOn: string;
}

const LABEL_CELLS = 9;

/** What stays on the screen after a build: what came out, what was tested, and where everything is. */
export function summaryLines({ view, events, look, goOn }: SummaryParts): readonly string[] {
  const facts: readonly (readonly [label: string, value: string | undefined])[] = [
    [words.summary.tests, testFact(view)],
    [words.summary.commits, view.commits.length === 0 ? undefined : count(view.commits.length)],
    [words.summary.files, filesOf(events)],
    [words.summary.page, view.deploy?.url],
    [words.summary.board, boardFact(view)],
    [words.summary.energy, energyFact(view)],
    [words.summary.time, timeFact(view, events)],
    [words.summary.session, view.id],
  ];
  const [first, ...rest] = facts.flatMap(([label, value]) =>
    value === undefined ? [] : [`  ${look.paint.quiet(fillCells(label, LABEL_CELLS))}${value}`],
  );
  return [
    headline(view, look, goOn),
    ...troubles(view, look),
    first ?? '',
    ...failedTests(view, look),
    ...rest,
  ];
}

function headline(view: SessionView, { glyphs, paint }: Look, goOn: string): string {
  switch (view.outcome) {
    case 'succeeded':
      return paint.done(`${glyphs.done} ${safeText(view.summary)}`);
    case 'failed':
      return paint.failed(`${glyphs.failed} ${safeText(view.summary)}`);
    case 'stopped':
      return paint.asking(`${glyphs.skipped} ${words.summary.stopped(goOn)}`);
    case 'running':
      return paint.quiet(`${glyphs.working} ${words.summary.running}`);
  }
}

/** Only what kept the build from success: an error that it got over needs no second look. */
function troubles(view: SessionView, { paint }: Look): readonly string[] {
  if (view.outcome === 'succeeded') return [];
  const isStopped = view.outcome === 'stopped';
  const errors = isStopped ? view.errors.filter(({ recoverable }) => !recoverable) : view.errors;
  const tasks = view.tasks
    .filter(({ status }) => status === 'failed')
    .map(({ name, error }) => words.failedJob(safeText(name), safeText(error)));
  const lines = [...tasks, ...errors.flatMap(({ code, message }) => errorLines(code, message))];
  return [...new Set(lines)].map((line) => paint.quiet(`  ${line}`));
}

function testFact(view: SessionView): string {
  if (view.tests.length === 0) return words.summary.noTests;
  const of = (wanted: string): number => view.tests.filter(({ status }) => status === wanted).length;
  const totals = words.summary.testTotals(of('passed'), of('failed'), of('skipped'));
  return view.coverage === undefined ? totals : `${totals}; ${words.summary.coverage(view.coverage)}`;
}

function failedTests(view: SessionView, { glyphs, paint }: Look): readonly string[] {
  const indent = ' '.repeat(LABEL_CELLS + 2);
  return view.tests
    .filter(({ status }) => status === 'failed')
    .map(({ name, file }) => `${indent}${paint.failed(glyphs.failed)} ${safeText(name)} (${safeText(file)})`);
}

function energyFact({ usage }: SessionView): string | undefined {
  if (usage.calls === 0) return undefined;
  const tokens = count(usage.inputTokens + usage.outputTokens);
  return words.summary.energyUsed(tokens, usage.calls, usage.costUsd > 0 ? money(usage.costUsd) : undefined);
}

const boardFact = ({ board }: SessionView): string | undefined =>
  board === undefined ? undefined : `${safeText(board.name)} (${safeText(board.port)})`;

function timeFact(view: SessionView, events: readonly RecordedEvent[]): string | undefined {
  if (view.endedAt === undefined) return undefined;
  return elapsed(view, { now: Date.parse(view.endedAt), away: events.reduce(withEvent, NEVER_AWAY).ms });
}

/** Where the nugget's files are; undefined before they had a place. */
const filesOf = (events: readonly RecordedEvent[]): string | undefined =>
  events.find((event) => event.type === 'workspace_created')?.nugget_dir;
