/** What the graph looks at in a task. */
export interface GraphTask {
  readonly id: string;
  readonly dependencies: readonly string[];
}

export type GraphProblem =
  | { readonly kind: 'duplicate'; readonly id: string }
  | { readonly kind: 'missing'; readonly id: string; readonly dependency: string }
  /** In the order in which they wait for each other; a task that waits for itself is a cycle of one. */
  | { readonly kind: 'cycle'; readonly ids: readonly string[] };

export function graphProblemText(problem: GraphProblem): string {
  switch (problem.kind) {
    case 'duplicate':
      return `the id "${problem.id}" stands for more than one task; give each task its own`;
    case 'missing':
      return `task "${problem.id}" depends on "${problem.dependency}", and there is no such task`;
    case 'cycle':
      return `these tasks wait for each other in a circle: ${[...problem.ids, problem.ids[0]].join(' -> ')}`;
  }
}

/** Takes away, again and again, the tasks that wait for nothing (Kahn, 1962); what is left waits for a cycle. */
function withoutFreeTasks(tasks: ReadonlyMap<string, GraphTask>): Map<string, GraphTask> {
  const left = new Map(tasks);
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const [id, task] of left) if (!task.dependencies.some((other) => left.has(other))) left.delete(id);
  }
  return left;
}

/** In what withoutFreeTasks leaves every task waits for another one of it, so following them must come round. */
function firstCycle(left: ReadonlyMap<string, GraphTask>): readonly string[] {
  const path: string[] = [];
  let [id] = left.keys();
  while (id !== undefined && !path.includes(id)) {
    path.push(id);
    id = left.get(id)?.dependencies.find((other) => left.has(other));
  }
  return id === undefined ? path : path.slice(path.indexOf(id));
}

function cycles(tasks: ReadonlyMap<string, GraphTask>): GraphProblem[] {
  const problems: GraphProblem[] = [];
  let left = withoutFreeTasks(tasks);
  while (left.size > 0) {
    const ids = firstCycle(left);
    problems.push({ kind: 'cycle', ids });
    for (const id of ids) left.delete(id);
    left = withoutFreeTasks(left);
  }
  return problems;
}

/** Everything that keeps tasks from being a graph that can be worked through; empty when nothing does. */
export function graphProblems(tasks: readonly GraphTask[]): readonly GraphProblem[] {
  const byId = new Map<string, GraphTask>();
  const duplicates = new Set<string>();
  for (const task of tasks) {
    if (byId.has(task.id)) duplicates.add(task.id);
    else byId.set(task.id, task);
  }
  const missing = tasks.flatMap(({ id, dependencies }) =>
    dependencies.filter((dependency) => !byId.has(dependency)).map((dependency) => ({ id, dependency })),
  );
  return [
    ...[...duplicates].map((id) => ({ kind: 'duplicate', id }) as const),
    ...missing.map((problem) => ({ kind: 'missing', ...problem }) as const),
    ...cycles(byId),
  ];
}
