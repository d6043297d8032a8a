import type { TaskView } from '@nugget/contract';

/** A task that nothing has happened to; say only what the test is about. */
export const taskView = (parts: Partial<TaskView> & { readonly id: string }): TaskView => ({
  name: `Task ${parts.id}`,
  description: '',
  status: 'pending',
  agent_name: 'Nova',
  dependencies: [],
  acceptance_criteria: [],
  requirement_ids: [],
  summary: '',
  error: '',
  retryCount: 0,
  lastOutput: '',
  startedAt: undefined,
  endedAt: undefined,
  ...parts,
});
