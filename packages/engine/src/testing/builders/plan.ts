import type { Task } from '@nugget/contract';

/** A task that asks for nothing special; say only what the test is about. */
export const aTask = (parts: Partial<Task> & { readonly id: string }): Task => ({
  name: `Task ${parts.id}`,
  description: '',
  status: 'pending',
  agent_name: 'Nova',
  dependencies: [],
  acceptance_criteria: [],
  requirement_ids: [],
  ...parts,
});
