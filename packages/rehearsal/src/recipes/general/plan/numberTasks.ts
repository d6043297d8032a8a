import type { RecipeTask } from '../../recipe.ts';

/** Puts every task behind the ones it waits for, otherwise in the given order, and calls them t1, t2, t3 … */
export function numberTasks(tasks: readonly RecipeTask[]): readonly RecipeTask[] {
  const ordered = inOrder(tasks);
  const numbers = new Map(ordered.map(({ id }, index) => [id, `t${index + 1}`]));
  const numberOf = (id: string): string => numbers.get(id) ?? id;
  return ordered.map((task) => ({
    ...task,
    id: numberOf(task.id),
    dependencies: task.dependencies.map(numberOf),
  }));
}

function inOrder(tasks: readonly RecipeTask[]): readonly RecipeTask[] {
  const placed: RecipeTask[] = [];
  const isPlaced = (id: string): boolean => placed.some((task) => task.id === id);
  while (placed.length < tasks.length) {
    const next = tasks.find(({ id, dependencies }) => !isPlaced(id) && dependencies.every(isPlaced));
    if (next === undefined) throw new Error('The tasks of a recipe wait for each other in a circle.');
    placed.push(next);
  }
  return placed;
}
