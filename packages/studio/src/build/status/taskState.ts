import type { AgentStatus, TaskView } from '@nugget/contract';

/** What a child sees of a task: its status, and what the plan says about when it begins. */
export type TaskState = 'later' | 'next' | 'working' | 'waiting' | 'done' | 'failed';

export interface Waiting {
  /** Ids of tasks that a gate or a question stops. */
  readonly taskIds: ReadonlySet<string>;
  /** Ids of finished tasks. */
  readonly doneIds: ReadonlySet<string>;
}

export function taskStateOf(task: TaskView, { taskIds, doneIds }: Waiting): TaskState {
  if (taskIds.has(task.id)) return 'waiting';
  switch (task.status) {
    case 'done':
      return 'done';
    case 'failed':
      return 'failed';
    case 'in_progress':
      return 'working';
    case 'pending':
      return task.dependencies.every((id) => doneIds.has(id)) ? 'next' : 'later';
  }
}

/** How somebody feels: their status, but a crew that waits for a person waits. */
export type Mood = AgentStatus;
