import type { FlowHint, NuggetSpec, Plan, Task } from '@nugget/contract';
import { isMaker, nameKey } from './crew.ts';
import { createTaskGraph, predecessorsOf } from './taskGraph.ts';

/** Two things of a hint that follow each other, as the tasks that make them: those that make both belong to neither. */
interface Pair {
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** The tasks that make what a description names, where it names a requirement; else none. */
function makersOf(spec: NuggetSpec, plan: Plan, description: string): readonly Task[] {
  const makers = new Set(plan.agents.filter(isMaker).map(({ name }) => name));
  const named = spec.requirements.filter((each) => nameKey(each.description) === nameKey(description));
  const ids = new Set(named.map(({ id }) => id));
  return plan.tasks.filter(
    (task) => makers.has(task.agent_name) && task.requirement_ids.some((id) => ids.has(id)),
  );
}

function pairUp(one: readonly Task[], other: readonly Task[]): Pair {
  const only = (list: readonly Task[], rest: readonly Task[]): string[] =>
    list.filter((task) => !rest.includes(task)).map(({ id }) => id);
  return { first: only(one, other), second: only(other, one) };
}

function pairs(spec: NuggetSpec, plan: Plan, hint: FlowHint): readonly Pair[] {
  const groups = hint.descriptions
    .map((text) => makersOf(spec, plan, text))
    .filter((group) => group.length > 0);
  const later = (index: number) =>
    hint.type === 'sequential' ? groups.slice(index + 1, index + 2) : groups.slice(index + 1);
  return groups.flatMap((group, index) => later(index).map((other) => pairUp(group, other)));
}

/** Each pair of tasks once that a hint of this type sets against each other. */
function crossings(
  spec: NuggetSpec,
  plan: Plan,
  type: FlowHint['type'],
): readonly (readonly [string, string])[] {
  const found = new Map<string, readonly [string, string]>();
  for (const hint of spec.workflow.flow_hints.filter((each) => each.type === type)) {
    for (const { first, second } of pairs(spec, plan, hint)) {
      for (const one of first)
        for (const other of second) found.set(JSON.stringify([one, other]), [one, other]);
    }
  }
  return [...found.values()];
}

const waitsFor = (plan: Plan, id: string, other: string): boolean =>
  predecessorsOf(createTaskGraph(plan.tasks), id).includes(other);

function withDependency(plan: Plan, id: string, on: string): Plan {
  const add = (task: Task): Task =>
    task.id === id ? { ...task, dependencies: [...task.dependencies, on] } : task;
  return { ...plan, tasks: plan.tasks.map(add) };
}

/**
 * Makes what comes later in a `sequential` hint wait for what comes before, where that closes no circle. Needs a plan
 * whose tasks form a graph.
 */
export function withSequence(spec: NuggetSpec, plan: Plan): Plan {
  return crossings(spec, plan, 'sequential').reduce((ordered, [before, after]) => {
    const isOpen = !waitsFor(ordered, after, before) && !waitsFor(ordered, before, after);
    return isOpen ? withDependency(ordered, after, before) : ordered;
  }, plan);
}

/** Where a plan goes against what the child said about order. Needs a plan whose tasks form a graph. */
export function brokenHints(spec: NuggetSpec, plan: Plan): readonly string[] {
  const graph = createTaskGraph(plan.tasks);
  const before = new Map(plan.tasks.map(({ id }) => [id, new Set(predecessorsOf(graph, id))]));
  const waits = (id: string, other: string): boolean => before.get(id)?.has(other) ?? false;
  const inOrder = crossings(spec, plan, 'sequential')
    .filter(([one, other]) => !waits(other, one))
    .map(([one, other]) => `task "${other}" must wait for task "${one}", because the child wants that first`);
  const sideBySide = crossings(spec, plan, 'parallel')
    .filter(([one, other]) => waits(one, other) || waits(other, one))
    .map(
      ([one, other]) =>
        `tasks "${one}" and "${other}" must not wait for each other, not through others either, because the child wants them at the same time`,
    );
  return [...inOrder, ...sideBySide];
}
