import type { Brief, NuggetSpec } from '@nugget/contract';
import { composeFor } from '../recipes/index.ts';
import type { Composition, RecipeFile, RecipeTask } from '../recipes/recipe.ts';
import { aTask } from '../recipes/shared/tasks.ts';

type Built = NonNullable<Extract<Brief, { purpose: 'plan' }>['built']>;

// A task's id is all that a builder is told of the plan, so it names its members by their places in the composition.
const STAYS = /^stays-(\d+(?:_\d+)*)$/;

/**
 * The tasks for a nugget that is there already. Those that would write what was built for the wishes before become one
 * task that looks after all of it; the page, what is new or different, and the tests keep tasks of their own.
 */
export function tasksOnTop(spec: NuggetSpec, built: Built): readonly RecipeTask[] {
  const { tasks } = composeFor(spec);
  const staying = stayingTasks(tasks, { spec, built });
  return staying.length < 2 ? tasks : gathered(tasks, staying);
}

/** The recipe's task of that id, also one that looks after several. */
export function taskCalled({ tasks }: Composition, id: string): RecipeTask | undefined {
  const members = STAYS.exec(id)?.[1]?.split('_').map(Number);
  if (members === undefined) return tasks.find((task) => task.id === id);
  const found = members.flatMap((at) => tasks[at] ?? []);
  return found.length === members.length ? asOne(id, found) : undefined;
}

interface Earlier {
  readonly spec: NuggetSpec;
  readonly built: Built;
}

/** Tasks whose files are there, and would have been the very same for the wishes before. */
function stayingTasks(tasks: readonly RecipeTask[], { spec, built }: Earlier): readonly RecipeTask[] {
  const before = filesFor(formerSpec(spec, built));
  const first = tasks[0]?.id;
  const isSame = ({ path, text }: RecipeFile): boolean =>
    built.files.includes(path) && before.some((file) => file.path === path && file.text === text);
  return tasks.filter(
    ({ id, role, files, edits, dependencies }) =>
      id !== first &&
      role === 'builder' &&
      files.length > 0 &&
      edits.length === 0 &&
      dependencies.every((other) => other === first) &&
      files.every(isSame),
  );
}

const filesFor = (spec: NuggetSpec): readonly RecipeFile[] =>
  composeFor(spec).tasks.flatMap(({ files }) => files);

/** The spec as it was, as far as it is known: with the goal and the wishes that the files were built for. */
function formerSpec(spec: NuggetSpec, { goal, requirements }: Built): NuggetSpec {
  return {
    ...spec,
    nugget: { ...spec.nugget, goal: goal.trim() === '' ? spec.nugget.goal : goal },
    requirements: requirements.map((description, at) => {
      const same = spec.requirements.find((requirement) => requirement.description === description);
      return { id: `req_${at}`, type: same?.type ?? 'feature', description };
    }),
  };
}

/** The tasks with those that stay as one, in the place of the first of them. */
function gathered(tasks: readonly RecipeTask[], staying: readonly RecipeTask[]): readonly RecipeTask[] {
  const one = asOne(`stays-${staying.map((task) => tasks.indexOf(task)).join('_')}`, staying);
  const ids = new Set(staying.map(({ id }) => id));
  const renamed = (id: string): string => (ids.has(id) ? one.id : id);
  return tasks.flatMap((task) => {
    if (task === staying[0]) return [one];
    if (ids.has(task.id)) return [];
    return [{ ...task, dependencies: [...new Set(task.dependencies.map(renamed))] }];
  });
}

function asOne(id: string, members: readonly RecipeTask[]): RecipeTask {
  const names = members.map(({ name }) => name).join(', ');
  return aTask({
    id,
    name: 'Look after what stays',
    description: `Compare what is there with the wishes, and write only what differs: ${names}.`,
    dependencies: [...new Set(members.flatMap(({ dependencies }) => dependencies))],
    requirementIds: [...new Set(members.flatMap(({ requirementIds }) => requirementIds))],
    acceptance: ['What nothing asks to change is as it was.'],
    files: members.flatMap(({ files }) => files),
    summary: `I looked over what was there already (${names}); only what differed from the wishes was written anew.`,
  });
}
