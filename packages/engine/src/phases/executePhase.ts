import type { Plan } from '@nugget/contract';
import { runTask } from '../execute/runTask.ts';
import { schedule, type ScheduleResult } from '../execute/scheduler.ts';
import { createTaskGraph } from '../plan/taskGraph.ts';
import type { CrewContext, PhaseContext } from './types.ts';

/** The crew that carries out a plan. */
export function crewOf(phase: PhaseContext, plan: Plan): CrewContext {
  return { ...phase, plan, agents: new Map(plan.agents.map((agent) => [agent.name, agent])), summaries: new Map() };
}

/** Carries out the plan's tasks, as many at once as the crew is large. */
export function executePhase(crew: CrewContext): Promise<ScheduleResult> {
  return schedule({
    graph: createTaskGraph(crew.plan.tasks),
    limit: crew.settings.crewSize,
    ctx: crew.ctx,
    run: (task) => runTask(crew, task),
  });
}
