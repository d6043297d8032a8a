import type { SessionView, TaskView } from '@nugget/contract';
import { words } from '../words/en.ts';
import type { Frame } from './frame.ts';

/** What a person needs to know of a task, which is more than its status says. */
export type TaskState =
  | 'waiting'
  | 'next'
  | 'working'
  | 'again'
  | 'asking'
  | 'done'
  | 'failed'
  | 'stopped'
  | 'skipped';

/** The state of every task, by its id. */
export function taskStates(view: SessionView): ReadonlyMap<string, TaskState> {
  const stateOf = view.outcome === 'running' ? liveStates(view) : endState;
  return new Map(view.tasks.map((task) => [task.id, stateOf(task)]));
}

function liveStates({ tasks, openGates, openQuestions }: SessionView): (task: TaskView) => TaskState {
  const blocked = blockedTasks(tasks);
  const asking = new Set([...openGates, ...openQuestions].map(({ taskId }) => taskId));
  const finished = new Set(tasks.filter(({ status }) => status === 'done').map(({ id }) => id));
  return (task) => {
    if (asking.has(task.id)) return 'asking';
    if (task.status === 'in_progress') return task.error === '' ? 'working' : 'again';
    if (task.status !== 'pending') return task.status;
    if (blocked.has(task.id)) return 'skipped';
    return task.dependencies.every((id) => finished.has(id)) ? 'next' : 'waiting';
  };
}

function endState({ status, startedAt }: TaskView): TaskState {
  if (status === 'pending') return startedAt === undefined ? 'skipped' : 'stopped';
  return status === 'in_progress' ? 'stopped' : status;
}

/** The tasks that cannot begin any more, because something they need, directly or not, has failed. */
function blockedTasks(tasks: readonly TaskView[]): ReadonlySet<string> {
  const blocked = new Set(tasks.filter(({ status }) => status === 'failed').map(({ id }) => id));
  for (let before = -1; before < blocked.size; ) {
    before = blocked.size;
    for (const { id, dependencies } of tasks) {
      if (dependencies.some((need) => blocked.has(need))) blocked.add(id);
    }
  }
  return blocked;
}

/** The sign, the word and the colour of a state. */
export function stateMark(state: TaskState, { glyphs, paint }: Pick<Frame, 'glyphs' | 'paint'>) {
  const word = words.states[state];
  switch (state) {
    case 'waiting':
    case 'next':
      return { glyph: glyphs.waiting, word, colour: paint.quiet };
    case 'working':
    case 'again':
      return { glyph: glyphs.working, word, colour: paint.working };
    case 'asking':
      return { glyph: glyphs.asking, word, colour: paint.asking };
    case 'done':
      return { glyph: glyphs.done, word, colour: paint.done };
    case 'failed':
      return { glyph: glyphs.failed, word, colour: paint.failed };
    case 'stopped':
    case 'skipped':
      return { glyph: glyphs.skipped, word, colour: paint.quiet };
  }
}
