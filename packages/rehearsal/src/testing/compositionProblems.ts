import type { NuggetSpec } from '@nugget/contract';
import { applyComposition, inOrder } from '../recipes/applyComposition.ts';
import type { Composition, RecipeTask } from '../recipes/recipe.ts';
import { requirementId } from '../recipes/shared/requirements.ts';

/** What every recipe must keep, for any spec; empty when all is well. The conformance suite of recipes. */
export function compositionProblems(spec: NuggetSpec, composition: Composition): readonly string[] {
  return [
    ...duplicates(composition.tasks.map(({ id }) => id)).map((id) => `two tasks are called ${id}`),
    ...homelessRequirements(spec, composition),
    ...sharedFiles(composition),
    ...unsafePaths(composition),
    ...brokenOrder(composition),
  ];
}

function homelessRequirements(spec: NuggetSpec, { tasks }: Composition): readonly string[] {
  const planned = new Set(tasks.flatMap(({ requirementIds }) => requirementIds));
  const known = new Set(spec.requirements.map((requirement) => requirementId(spec, requirement)));
  return [
    ...[...known].filter((id) => !planned.has(id)).map((id) => `no task has requirement ${id}`),
    ...[...planned].filter((id) => !known.has(id)).map((id) => `there is no requirement ${id}`),
  ];
}

/** Two tasks of which neither waits for the other may run side by side: they must not touch the same file. */
function sharedFiles({ tasks }: Composition): readonly string[] {
  return tasks.flatMap((one, index) =>
    tasks.slice(index + 1).flatMap((other) => {
      if (waitsFor(tasks, one, other) || waitsFor(tasks, other, one)) return [];
      return pathsOf(one)
        .filter((path) => pathsOf(other).includes(path))
        .map((path) => `${one.id} and ${other.id} may run together and both touch ${path}`);
    }),
  );
}

function waitsFor(tasks: readonly RecipeTask[], one: RecipeTask, other: RecipeTask): boolean {
  return one.dependencies.some((id) => {
    const before = tasks.find((task) => task.id === id);
    return before !== undefined && (before === other || waitsFor(tasks, before, other));
  });
}

function unsafePaths({ tasks }: Composition): readonly string[] {
  return tasks
    .flatMap(pathsOf)
    .filter((path) => !/^(?:[A-Za-z0-9_-]+\/)*[A-Za-z0-9_.-]+$/.test(path) || path.split('/').includes('..'))
    .map((path) => `${path} is no plain relative path`);
}

function brokenOrder(composition: Composition): readonly string[] {
  try {
    inOrder(composition.tasks);
    applyComposition(composition);
    return [];
  } catch (cause) {
    return [cause instanceof Error ? cause.message : String(cause)];
  }
}

const pathsOf = ({ files, edits }: RecipeTask): readonly string[] => [
  ...new Set([...files, ...edits].map(({ path }) => path)),
];

const duplicates = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);
