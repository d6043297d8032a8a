import { NuggetError, type Task } from '@nugget/contract';
import { type GraphTask, graphProblems, graphProblemText } from './graphProblems.ts';

/** Tasks that are known to form a graph without cycles. */
export interface TaskGraph<T extends GraphTask = Task> {
  /** In the plan's order. */
  readonly tasks: ReadonlyMap<string, T>;
  /** The tasks that wait directly for each task, in the plan's order. */
  readonly dependants: ReadonlyMap<string, readonly string[]>;
}

/** Throws PLAN_INVALID, naming every missing, repeated and circular dependency. */
export function createTaskGraph<T extends GraphTask>(tasks: readonly T[]): TaskGraph<T> {
  const problems = graphProblems(tasks);
  if (problems.length > 0) {
    const message = `The tasks form no graph: ${problems.map(graphProblemText).join('; ')}`;
    throw new NuggetError('PLAN_INVALID', { message, details: { problems } });
  }
  const dependants = new Map<string, string[]>(tasks.map((task) => [task.id, []]));
  for (const task of tasks) {
    for (const dependency of new Set(task.dependencies)) dependants.get(dependency)?.push(task.id);
  }
  return { tasks: new Map(tasks.map((task) => [task.id, task])), dependants };
}

/** Everything that can be reached from `start` by `next`, nearest first, without `start`. */
function reach(start: string, next: (id: string) => readonly string[]): readonly string[] {
  const found = new Set<string>([start]);
  // A set may grow while it is walked: what is added later is visited later, so the walk goes by distance.
  for (const id of found) for (const neighbour of next(id)) found.add(neighbour);
  found.delete(start);
  return [...found];
}

/** All tasks that wait for this one, directly or through others; nearest first. */
export function dependantsOf<T extends GraphTask>(graph: TaskGraph<T>, id: string): readonly string[] {
  return reach(id, (from) => graph.dependants.get(from) ?? []);
}

/** All tasks that this one waits for, directly or through others; nearest first. */
export function predecessorsOf<T extends GraphTask>(graph: TaskGraph<T>, id: string): readonly string[] {
  return reach(id, (from) => graph.tasks.get(from)?.dependencies ?? []);
}

/**
 * For each task the weight of the heaviest chain that begins with it. Starting the heaviest first keeps a few workers
 * busy to the end (list scheduling by critical path: Hu, 1961; Graham, 1969).
 */
export function longestRemainingPath<T extends GraphTask>(
  graph: TaskGraph<T>,
  weight: (task: T) => number = () => 1,
): ReadonlyMap<string, number> {
  const open = new Map([...graph.dependants].map(([id, dependants]) => [id, dependants.length]));
  const longest = new Map<string, number>();
  const settled = [...open].filter(([, count]) => count === 0).map(([id]) => id);
  for (const id of settled) {
    const task = graph.tasks.get(id);
    if (task === undefined) continue;
    const after = (graph.dependants.get(id) ?? []).map((dependant) => longest.get(dependant) ?? 0);
    longest.set(id, weight(task) + Math.max(0, ...after));
    for (const dependency of new Set(task.dependencies)) {
      const left = (open.get(dependency) ?? 0) - 1;
      open.set(dependency, left);
      if (left === 0) settled.push(dependency);
    }
  }
  return longest;
}

/** Tasks that may start now: all they wait for is finished, and they are neither finished nor `taken` (running, given up). */
export function readyTasks<T extends GraphTask>(
  graph: TaskGraph<T>,
  finished: ReadonlySet<string>,
  taken: ReadonlySet<string> = new Set(),
): readonly T[] {
  return [...graph.tasks.values()].filter(
    (task) =>
      !finished.has(task.id) && !taken.has(task.id) && task.dependencies.every((id) => finished.has(id)),
  );
}
