import type { Composition, RecipeEdit, RecipeTask } from './recipe.ts';

/** The files of a finished nugget: path to text. */
export type Files = ReadonlyMap<string, string>;

/** Does every task's work in the order of its dependencies, as the crew would. Throws where an edit does not fit. */
export function applyComposition(composition: Composition): Files {
  const files = new Map<string, string>();
  for (const task of inOrder(composition.tasks)) {
    for (const { path, text } of task.files) files.set(path, text);
    for (const edit of task.edits) files.set(edit.path, applyEdit(files, edit));
  }
  return files;
}

function applyEdit(files: Files, { path, find, replace }: RecipeEdit): string {
  const parts = files.get(path)?.split(find) ?? [];
  if (parts.length !== 2) throw new Error(`${path}: found ${parts.length - 1} times: ${find}`);
  return parts.join(replace);
}

/** Tasks so that each one stands after those it depends on. Throws on a cycle and on an unknown dependency. */
export function inOrder(tasks: readonly RecipeTask[]): readonly RecipeTask[] {
  const done: RecipeTask[] = [];
  const isDone = (id: string): boolean => done.some((task) => task.id === id);
  while (done.length < tasks.length) {
    const next = tasks.find((task) => !isDone(task.id) && task.dependencies.every(isDone));
    if (next === undefined) throw new Error('The tasks wait for each other, or for one that is not there.');
    done.push(next);
  }
  return done;
}
