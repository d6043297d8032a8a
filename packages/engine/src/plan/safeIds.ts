import type { Plan } from '@nugget/contract';
import { idInBuild } from '../session/buildOrder.ts';

// An id names a folder, a branch and a commit trailer. `fix-` is for the repairs that the test phase adds,
// `b2-` for the tasks of a session's second build.
const SAFE = /^(?!fix-|b\d+-)[a-z0-9][a-z0-9_-]{0,39}$/i;

function renamed(ids: readonly string[]): ReadonlyMap<string, string> {
  // Folders of some systems do not tell upper from lower case.
  const taken = new Set(ids.filter((id) => SAFE.test(id)).map((id) => id.toLowerCase()));
  const seen = new Set<string>();
  const names = new Map<string, string>();
  let number = 0;
  for (const id of ids) {
    const isFree = SAFE.test(id) && !seen.has(id.toLowerCase());
    let name = id;
    while (!isFree && (name === id || taken.has(name))) {
      number += 1;
      name = `t${number}`;
    }
    names.set(id, name);
    seen.add(name.toLowerCase());
    taken.add(name.toLowerCase());
  }
  return names;
}

/** The same plan with ids that are safe as names of folders, branches and keys. Ids must be unique in the plan. */
export function withSafeIds(plan: Plan): Plan {
  const names = renamed(plan.tasks.map(({ id }) => id));
  const rename = (id: string): string => names.get(id) ?? id;
  return {
    ...plan,
    tasks: plan.tasks.map((task) => ({
      ...task,
      id: rename(task.id),
      dependencies: task.dependencies.map(rename),
    })),
    gates: plan.gates.map((gate) => ({ ...gate, after: rename(gate.after) })),
  };
}

/** The same plan with ids that no other build of the session has. */
export function withBuildIds(plan: Plan, build: number): Plan {
  const rename = (id: string): string => idInBuild(build, id);
  return {
    ...plan,
    tasks: plan.tasks.map((task) => ({
      ...task,
      id: rename(task.id),
      dependencies: task.dependencies.map(rename),
    })),
    gates: plan.gates.map((gate) => ({ ...gate, id: rename(gate.id), after: rename(gate.after) })),
  };
}
