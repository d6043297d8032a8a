import type { RecordedEvent } from '../events.ts';
import { dropWhere, firstOf, lastOf, updateWhere, VIEW_LIMITS } from './bounded.ts';
import { AT_WORK, toTaskView } from './sessionChange.ts';
import type { SessionView, TaskView, ViewChange } from './viewTypes.ts';

type TaskGroupEvent = Extract<
  RecordedEvent,
  { type: 'task_added' | 'task_started' | 'task_completed' | 'task_failed' | 'agent_output' }
>;

function taskAfter(task: TaskView, event: Exclude<TaskGroupEvent, { type: 'task_added' }>): TaskView {
  switch (event.type) {
    case 'task_started':
      return {
        ...task,
        status: 'in_progress',
        agent_name: event.agent_name,
        lastOutput: '',
        startedAt: task.startedAt ?? event.at,
        endedAt: undefined,
      };
    case 'task_completed':
      return {
        ...task,
        status: 'done',
        summary: firstOf(event.summary, VIEW_LIMITS.details),
        error: '',
        endedAt: event.at,
      };
    case 'task_failed': {
      const failed = {
        ...task,
        error: firstOf(event.error, VIEW_LIMITS.details),
        retryCount: event.retry_count,
      };
      return event.final ? { ...failed, status: 'failed', endedAt: event.at } : failed;
    }
    case 'agent_output':
      return { ...task, lastOutput: lastOf(task.lastOutput + event.content, VIEW_LIMITS.lastOutput) };
  }
}

/** A task that no plan names (an event of a damaged log, or of a newer version) changes no task. */
export function taskChange(view: SessionView, event: TaskGroupEvent): ViewChange {
  if (event.type === 'task_added') {
    const others = dropWhere(view.tasks, (task) => task.id === event.task.id);
    return { ...AT_WORK, tasks: [...others, toTaskView(event.task, undefined)] };
  }
  const tasks = updateWhere(
    view.tasks,
    (task) => task.id === event.task_id,
    (task) => taskAfter(task, event),
  );
  return event.type === 'task_started' ? { ...AT_WORK, tasks } : { tasks };
}
