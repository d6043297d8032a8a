import type { SessionView } from '@nugget/contract';
import { words } from '../words/en.ts';
import { cellWidth, cutToCells } from './cells.ts';
import { foldRows } from './foldRows.ts';
import type { Frame } from './frame.ts';
import { phaseLine } from './phaseLine.ts';
import { elapsed, energyUsed, progressBar, testTotals } from './progress.ts';
import { safeText } from './safeText.ts';
import { type TaskRowKind, taskRows } from './taskRows.ts';

const MARGIN = '  ';
/** Wider lines are hard to follow with the eye. */
const WIDEST = 118;

/** A session as lines for a terminal: a pure picture of the view, at most `height` lines where that is possible. */
export function treeLines(view: SessionView, terminal: Frame): readonly string[] {
  const frame = { ...terminal, width: Math.min(terminal.width - 1, WIDEST) - MARGIN.length };
  const top = [...headLines(view, frame), ''];
  const bottom = ['', ...footLines(view, frame)];
  const room = Math.max(1, terminal.height - 1 - top.length - bottom.length);
  const tasks = foldRows(taskRows(view, frame), room, (hidden) => foldLine(hidden, frame));
  const lines = [...top, ...(tasks.length > 0 ? tasks : [words.noTasksYet]), ...bottom];
  return lines.map((line) => (line === '' ? '' : MARGIN + line));
}

function headLines(view: SessionView, frame: Frame): readonly string[] {
  const { width, paint, glyphs } = frame;
  const crew = view.crew === undefined ? '' : words.crews[view.crew];
  const about = [crew, view.id].filter((part) => part !== '').join(` ${glyphs.separator} `);
  const time = elapsed(view, frame);
  const phases = phaseLine(view, frame);
  return [
    paint.title(cutToCells(safeText(view.goal), width)),
    paint.quiet(cutToCells(about, width)),
    '',
    time === '' ? phases : `${phases}   ${paint.quiet(time)}`,
  ];
}

function footLines(view: SessionView, frame: Frame): readonly string[] {
  const { width, paint, glyphs } = frame;
  const tests = testTotals(view);
  const line = (sign: string, text: string): string =>
    `${sign} ${cutToCells(safeText(text), width - cellWidth(sign) - 1)}`;
  const page = view.deploy?.url;
  const trouble = view.errors.at(-1);
  return [
    progressBar(view, frame),
    cutToCells(energyUsed(view, frame), width),
    ...(tests === undefined ? [] : [cutToCells(tests, width)]),
    ...(page === undefined ? [] : [words.pageAt(page)]),
    ...boardLines(view, frame),
    ...(trouble === undefined ? [] : [paint.failed(line(glyphs.warning, trouble.message))]),
    ...asksOf(view).map((ask) => paint.asking(line(glyphs.asking, ask))),
  ];
}

/** How much of what a board says is worth the room beside the jobs. */
const LINES_SHOWN = 4;

function boardLines({ board, serial }: SessionView, { width, paint }: Frame): readonly string[] {
  if (board === undefined) return [];
  const said = serial
    .slice(-LINES_SHOWN)
    .map(({ line }) => paint.quiet(cutToCells(`  ${safeText(line)}`, width)));
  return [cutToCells(words.boardAt(safeText(board.name), safeText(board.port)), width), ...said];
}

function asksOf(view: SessionView): readonly string[] {
  if (view.outcome !== 'running') return [];
  const agentOf = (taskId: string): string => view.tasks.find(({ id }) => id === taskId)?.agent_name ?? '';
  return [
    ...view.openGates.map(({ question }) => question),
    ...view.openQuestions.flatMap(({ taskId, questions }) =>
      questions.map(({ question }) => words.agentAsks(agentOf(taskId), question)),
    ),
  ];
}

function foldLine(hidden: readonly TaskRowKind[], { glyphs, paint }: Frame): string | undefined {
  const states = hidden.filter((kind) => kind !== 'said');
  if (states.length === 0) return undefined;
  const counted = [...Map.groupBy(states, (state) => state)];
  const parts = counted.map(([state, rows]) => `${rows.length} ${words.states[state]}`);
  return paint.quiet(`${glyphs.folded} ${parts.join(', ')}`);
}
