import type { TaskView } from '@nugget/contract';
import { type TaskState, taskStateOf } from '../status/taskState.ts';

/** What a card of the plan shows: nothing that changes with every word. */
export interface TaskCardData {
  readonly id: string;
  readonly name: string;
  readonly agent: string;
  readonly state: TaskState;
}

export function taskCards(
  tasks: readonly TaskView[],
  waitingIds: ReadonlySet<string>,
): readonly TaskCardData[] {
  const doneIds = new Set(tasks.filter(({ status }) => status === 'done').map(({ id }) => id));
  return tasks.map((task) => ({
    id: task.id,
    name: task.name,
    agent: task.agent_name,
    state: taskStateOf(task, { taskIds: waitingIds, doneIds }),
  }));
}
