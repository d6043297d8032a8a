import type { Plan } from '@nugget/contract';
import { runTask } from '../execute/runTask.ts';
import { type ScheduleResult, schedule } from '../execute/scheduler.ts';
import { createTaskGraph } from '../plan/taskGraph.ts';
import type { CrewContext, PhaseContext } from './types.ts';

/** The crew that carries out a plan. */
export function crewOf(phase: PhaseContext, plan: Plan): CrewContext {
  return {
    ...phase,
    plan,
    agents: new Map(plan.agents.map((agent) => [agent.name, agent])),
    summaries: new Map(),
  };
}

/** Carries out the plan's tasks, as many at once as the crew is large and the budget reaches for. */
export async function executePhase(crew: CrewContext): Promise<ScheduleResult> {
  const { budget } = crew.meter;
  const planning = tokensOf(crew);
  // What a task will need is only known from those before it; the first ones are let through.
  const expected = (): number =>
    crew.summaries.size === 0 ? 0 : Math.round((tokensOf(crew) - planning) / crew.summaries.size);
  const result = await schedule({
    graph: createTaskGraph(crew.plan.tasks),
    limit: crew.settings.crewSize,
    ctx: crew.ctx,
    mayStart: (task) => budget.reserve(task.id, expected()),
    run: (task) => runTask(crew, task).finally(() => budget.release(task.id)),
  });
  // Tasks that never started because nothing is left to spend end the session the way a refused call does.
  if (result.waiting.length > 0) crew.meter.stopIfSpent();
  crew.ctx.signal.throwIfAborted();
  return result;
}

function tokensOf(crew: CrewContext): number {
  const { inputTokens, outputTokens } = crew.meter.budget.spent();
  return inputTokens + outputTokens;
}
