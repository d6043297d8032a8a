import type { AgentRole, NuggetSpec, Plan, Task } from '@nugget/contract';
import { isMaker } from './crew.ts';
import { brokenHints } from './flowHints.ts';
import { graphProblems, graphProblemText } from './graphProblems.ts';

/** More tasks than any spec needs: 50 requirements with a task and a test each, and some to spare. */
const MOST_TASKS = 120;

export interface PlanCheck {
  /** Why the plan cannot be carried out. */
  readonly faults: readonly string[];
  /** What the child would have liked otherwise; worth asking again, not worth giving up for. */
  readonly wishes: readonly string[];
}

const quote = (names: readonly string[]): string => names.map((name) => JSON.stringify(name)).join(', ');

function size({ tasks }: Plan): readonly string[] {
  if (tasks.length === 0) return ['the plan has no tasks; it needs at least one'];
  return tasks.length > MOST_TASKS
    ? [`the plan has ${tasks.length} tasks; at most ${MOST_TASKS} are allowed`]
    : [];
}

function forms({ tasks }: Plan): readonly string[] {
  return tasks.flatMap((task, index) => {
    if (task.id === '') return [`task number ${index + 1} has no id`];
    return task.name === '' ? [`task "${task.id}" has no name`] : [];
  });
}

function strangers({ agents, tasks }: Plan): readonly string[] {
  const names = new Set(agents.map(({ name }) => name));
  return tasks
    .filter((task) => !names.has(task.agent_name))
    .map(
      (task) =>
        `task "${task.id}" is for "${task.agent_name}", who is not in the crew; the crew is ${quote([...names])}`,
    );
}

function tasksOf(
  { agents, tasks }: Plan,
  isWanted: (agent: { role: AgentRole }) => boolean,
): readonly Task[] {
  const names = new Set(agents.filter(isWanted).map(({ name }) => name));
  return tasks.filter((task) => names.has(task.agent_name));
}

function uncovered(spec: NuggetSpec, plan: Plan): readonly string[] {
  const makes = tasksOf(plan, ({ role }) => role !== 'reviewer').flatMap((task) => task.requirement_ids);
  return spec.requirements
    .filter(({ id }) => id === undefined || !makes.includes(id))
    .map(({ id, description }) => `no task makes requirement "${id}" true: ${description}`);
}

function roles({ workflow }: NuggetSpec, plan: Plan): readonly string[] {
  const lacks = (role: AgentRole): boolean => tasksOf(plan, (agent) => agent.role === role).length === 0;
  return [
    ...(tasksOf(plan, isMaker).length === 0 ? ['no task is for a builder'] : []),
    ...(workflow.testing_enabled && lacks('tester')
      ? ['no task is for a tester, and testing is wanted']
      : []),
    ...(workflow.review_enabled && lacks('reviewer')
      ? ['no task is for a reviewer, and a review is wanted']
      : []),
  ];
}

/** Everything that is wrong with a plan, so that one more round can mend all of it. */
export function checkPlan(spec: NuggetSpec, plan: Plan): PlanCheck {
  if (plan.tasks.length === 0) return { faults: size(plan), wishes: [] };
  const graph = graphProblems(plan.tasks).map(graphProblemText);
  return {
    faults: [
      ...size(plan),
      ...forms(plan),
      ...graph,
      ...strangers(plan),
      ...uncovered(spec, plan),
      ...roles(spec, plan),
    ],
    wishes: graph.length === 0 ? brokenHints(spec, plan) : [],
  };
}
