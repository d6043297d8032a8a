import type { SessionView } from '@nugget/contract';

/** What a person has to answer before everything can go on. */
export const openAsks = (view: SessionView): number => view.openGates.length + view.openQuestions.length;

/** True when nobody works any more until a person answers. */
export function onlyWaits(view: SessionView): boolean {
  const asking = new Set([...view.openGates, ...view.openQuestions].map(({ taskId }) => taskId));
  if (view.outcome !== 'running' || asking.size === 0) return false;
  return view.tasks.every(({ id, status }) => status !== 'in_progress' || asking.has(id));
}
