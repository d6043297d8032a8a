import type { NuggetSpec } from '@nugget/contract';
import type { RecipeTask } from '../recipes/recipe.ts';
import { requirementId } from '../recipes/shared/requirements.ts';

/**
 * The tasks with the child's wish for an order in them: in a sequential hint each named part waits for the one before.
 * A wait that would make a circle is left out. Parallel hints need nothing: tasks wait only for what they use.
 */
export function withFlow(spec: NuggetSpec, tasks: readonly RecipeTask[]): readonly RecipeTask[] {
  return spec.workflow.flow_hints
    .filter(({ type }) => type === 'sequential')
    .map(({ descriptions }) => descriptions.map((words) => taskFor(spec, tasks, words)?.id))
    .reduce(inARow, tasks);
}

function inARow(tasks: readonly RecipeTask[], ids: readonly (string | undefined)[]): readonly RecipeTask[] {
  const row = ids.filter((id) => id !== undefined);
  return row.slice(1).reduce((now, id, index) => waiting(now, id, row[index] ?? id), tasks);
}

function waiting(tasks: readonly RecipeTask[], later: string, earlier: string): readonly RecipeTask[] {
  if (later === earlier || waitsFor(tasks, earlier, later)) return tasks;
  return tasks.map((task) =>
    task.id === later ? { ...task, dependencies: [...new Set([...task.dependencies, earlier])] } : task,
  );
}

/** Does the one task wait for the other, directly or through others? */
function waitsFor(tasks: readonly RecipeTask[], one: string, other: string): boolean {
  const before = tasks.find(({ id }) => id === one)?.dependencies ?? [];
  return before.some((id) => id === other || waitsFor(tasks, id, other));
}

/** The first task that makes the requirement with this description true. */
function taskFor(spec: NuggetSpec, tasks: readonly RecipeTask[], words: string): RecipeTask | undefined {
  const wanted = words.trim().toLowerCase();
  const requirement = spec.requirements.find(
    ({ description }) => description.trim().toLowerCase() === wanted,
  );
  if (requirement === undefined) return undefined;
  const id = requirementId(spec, requirement);
  return tasks.find(({ requirementIds }) => requirementIds.includes(id));
}
