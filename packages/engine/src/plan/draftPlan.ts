import type { Agent, NuggetSpec, Plan, PlannerAnswer, Task } from '@nugget/contract';
import { agentsOf, isMaker, nameKey } from './crew.ts';
import { planGates } from './planGates.ts';

type AnswerTask = PlannerAnswer['tasks'][number];

/** Takes a task out; what waited for it waits for what it waited for. */
function withoutTask(tasks: readonly AnswerTask[], gone: AnswerTask): readonly AnswerTask[] {
  return tasks
    .filter((task) => task !== gone)
    .map((task) => {
      if (!task.dependencies.includes(gone.id)) return task;
      const others = task.dependencies.filter((id) => id !== gone.id);
      return { ...task, dependencies: [...new Set([...others, ...gone.dependencies])] };
    });
}

/** A reviewer changes no file, so a review that nobody asked for can go without a trace. */
function withoutReviews(
  tasks: readonly AnswerTask[],
  agents: ReadonlyMap<string, Agent>,
): readonly AnswerTask[] {
  const isReview = (task: AnswerTask): boolean => agents.get(nameKey(task.agent_name))?.role === 'reviewer';
  return tasks.filter(isReview).reduce(withoutTask, tasks);
}

/** A constraint holds for everything that is built: where no task names it, all that build do. */
function forgottenConstraints(spec: NuggetSpec, tasks: readonly AnswerTask[]): readonly string[] {
  const covered = new Set(tasks.flatMap((task) => task.requirement_ids));
  return spec.requirements.flatMap(({ id, type }) =>
    type === 'constraint' && id !== undefined && !covered.has(id) ? [id] : [],
  );
}

/** A plan from the planner's answer, with everything put right that needs no thought. It may still be wrong: checkPlan. */
export function draftPlan(spec: NuggetSpec, answer: PlannerAnswer): Plan {
  const agents = agentsOf(spec, answer);
  const byName = new Map(agents.map((agent) => [nameKey(agent.name), agent]));
  const tasks = spec.workflow.review_enabled ? answer.tasks : withoutReviews(answer.tasks, byName);
  const constraints = forgottenConstraints(spec, tasks);
  const known = new Set(spec.requirements.map(({ id }) => id));

  const toTask = (task: AnswerTask): Task => {
    const agent = byName.get(nameKey(task.agent_name));
    const own = task.requirement_ids.filter((id) => known.has(id));
    return {
      ...task,
      status: 'pending',
      agent_name: agent?.name ?? task.agent_name,
      requirement_ids: agent !== undefined && isMaker(agent) ? [...own, ...constraints] : own,
    };
  };
  return {
    explanation: answer.explanation || spec.nugget.goal,
    agents: [...agents],
    tasks: tasks.map(toTask),
    gates: [...planGates(spec, { ...answer, tasks: [...tasks] })],
  };
}
