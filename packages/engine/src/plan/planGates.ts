import type { NuggetSpec, PlanGate, PlannerAnswer } from '@nugget/contract';

interface Wish {
  readonly wish: string;
  readonly found: PlannerAnswer['gates'][number] | undefined;
}

/** Finds for each wish the planner's gate that speaks of it; gates that speak of none go to the wishes left, in order. */
function matched(wishes: readonly string[], gates: PlannerAnswer['gates']): readonly Wish[] {
  const left = [...gates];
  const take = (index: number) => (index < 0 ? undefined : left.splice(index, 1)[0]);
  const speaking = wishes.map((wish) => ({
    wish,
    found: take(left.findIndex(({ question }) => question.toLowerCase().includes(wish.toLowerCase()))),
  }));
  return speaking.map(({ wish, found }) => ({ wish, found: found ?? left.shift() }));
}

/** The task after which nothing is left to do: the last one that no other waits for. */
function lastTask(tasks: PlannerAnswer['tasks']): string | undefined {
  const awaited = new Set(tasks.flatMap(({ dependencies }) => dependencies));
  return (tasks.findLast(({ id }) => !awaited.has(id)) ?? tasks.at(-1))?.id;
}

/**
 * One gate for each place where the child wants to be asked, and no others. A gate that the planner forgot, or put after
 * a task that does not exist, stands after the last task.
 */
export function planGates(spec: NuggetSpec, { tasks, gates }: PlannerAnswer): readonly PlanGate[] {
  const last = lastTask(tasks);
  const wishes = spec.workflow.human_gates.map((text) => text.trim()).filter((text) => text !== '');
  return matched(wishes, gates).flatMap(({ wish, found }, index) => {
    const after = tasks.some(({ id }) => id === found?.after) ? found?.after : last;
    return after === undefined ? [] : [{ id: `gate-${index + 1}`, after, question: found?.question || wish }];
  });
}
