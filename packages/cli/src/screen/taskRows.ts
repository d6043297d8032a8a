import type { SessionView, TaskView } from '@nugget/contract';
import { words } from '../words/en.ts';
import { duration } from './amounts.ts';
import { cellWidth, cutToCells, fillCells } from './cells.ts';
import type { Row } from './foldRows.ts';
import type { Frame } from './frame.ts';
import { safeLines, safeText } from './safeText.ts';
import { stateMark, type TaskState, taskStates } from './taskStates.ts';
import { type TreeEntry, taskTree } from './taskTree.ts';

/** Rows are counted by these when they are folded away. */
export type TaskRowKind = TaskState | 'said';

/** How soon a row may be left out: what is over first, then what has not begun, then words; never what happens now. */
const SPARE: Readonly<Record<TaskRowKind, number>> = {
  done: 5,
  waiting: 4,
  skipped: 4,
  stopped: 3,
  next: 3,
  said: 2,
  failed: 1,
  working: 0,
  again: 0,
  asking: 0,
};

const WIDEST_AGENT = 14;
const NARROWEST_NAME = 12;
const GAP = '  ';

interface Columns {
  readonly name: number;
  readonly agent: number;
  readonly state: number;
  readonly time: number;
}

/** Each task as a row of the tree, with the newest words of who works on it below. */
export function taskRows(view: SessionView, frame: Frame): readonly Row<TaskRowKind>[] {
  const entries = taskTree(view.tasks, frame.glyphs);
  const states = taskStates(view);
  const columns = columnsFor(entries, view, frame);
  return entries.flatMap((entry) => {
    const state = states.get(entry.task.id) ?? 'waiting';
    const row = { kind: state, line: taskLine({ entry, state, columns, view, frame }), spare: SPARE[state] };
    const said = state === 'working' || state === 'again' ? lastWords(entry.task) : '';
    if (said === '') return [row];
    const room = frame.width - cellWidth(entry.under) - 2;
    const line = frame.paint.quiet(`${entry.under}  ${cutToCells(said, room)}`);
    return [row, { kind: 'said' as const, line, spare: SPARE.said }];
  });
}

/** Names get the room that the others leave; on a narrow terminal who it is gives way first. */
function columnsFor(entries: readonly TreeEntry[], view: SessionView, { width, now }: Frame): Columns {
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(cellWidth));
  const state = widest(Object.values(words.states));
  const time = widest(entries.map(({ task }) => timeOf(task, view, now)));
  const left = width - state - time - 3 * GAP.length;
  const agents = Math.min(WIDEST_AGENT, widest(entries.map(({ task }) => safeText(task.agent_name))));
  const agent = Math.max(0, Math.min(agents, left - NARROWEST_NAME));
  // Two more for the state's sign.
  const wanted = widest(entries.map(({ prefix, task }) => prefix + safeText(task.name))) + 2;
  return { name: Math.min(wanted, left - agent), agent, state, time };
}

interface TaskLine {
  readonly entry: TreeEntry;
  readonly state: TaskState;
  readonly columns: Columns;
  readonly view: SessionView;
  readonly frame: Frame;
}

function taskLine({ entry, state, columns, view, frame }: TaskLine): string {
  const { task, prefix } = entry;
  const { glyph, word, colour } = stateMark(state, frame);
  const name = fillCells(safeText(task.name), columns.name - cellWidth(prefix) - 2);
  const agent = fillCells(safeText(task.agent_name), columns.agent);
  const time = timeOf(task, view, frame.now).padStart(columns.time);
  const left = `${frame.paint.quiet(prefix)}${colour(glyph)} ${name}`;
  return [left, frame.paint.quiet(agent), colour(fillCells(word, columns.state)), time].join(GAP).trimEnd();
}

function timeOf(task: TaskView, view: SessionView, now: number): string {
  const isInQueue = task.status === 'pending' && view.outcome === 'running';
  if (task.startedAt === undefined || isInQueue) return '';
  const end = task.endedAt ?? view.endedAt;
  return duration((end === undefined ? now : Date.parse(end)) - Date.parse(task.startedAt));
}

const lastWords = (task: TaskView): string => safeLines(task.lastOutput).at(-1) ?? '';
