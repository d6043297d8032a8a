import { NuggetError, type Plan } from '@nugget/contract';
import { createCrewStatus } from '../execute/agentStatus.ts';
import { createContextFile } from '../execute/contextFile.ts';
import { createPlaces } from '../execute/places.ts';
import { createProjectMemory } from '../execute/projectMemory.ts';
import { runTask } from '../execute/runTask.ts';
import { type ScheduleResult, schedule } from '../execute/scheduler.ts';
import { createTaskGraph } from '../plan/taskGraph.ts';
import type { CrewContext, PhaseContext } from './types.ts';

/** The crew that carries out a plan. */
export function crewOf(phase: PhaseContext, plan: Plan): CrewContext {
  const project = createProjectMemory({ files: phase.tools.files, folder: phase.workspace });
  const known = { ...phase, plan, project, summaries: new Map<string, string>() };
  return {
    ...known,
    agents: new Map(plan.agents.map((agent) => [agent.name, agent])),
    answers: new Map(),
    status: createCrewStatus(phase),
    places: createPlaces(phase.settings.crewSize),
    contextFile: createContextFile(known),
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
    // As many again may be merged, or wait for a person, while the crew's places are taken by others.
    limit: crew.settings.crewSize * 2,
    ctx: crew.ctx,
    // What began before a restart is let through: its finished part costs nothing, and the rest stops at its first call.
    mayStart: (task) => budget.reserve(task.id, expected()) || hasBegun(crew, task.id),
    run: (task) =>
      runTask(crew, task)
        .catch((cause: unknown) => letGo(crew, cause))
        .finally(() => budget.release(task.id)),
  });
  // Tasks that never started because nothing is left to spend end the session the way a refused call does.
  if (result.waiting.length > 0) crew.meter.stopIfSpent();
  crew.ctx.signal.throwIfAborted();
  if (result.waiting.length === 0) return result;
  throw new NuggetError('INTERNAL', { message: `Tasks never began: ${result.waiting.join(', ')}` });
}

/** The other tasks must not go on for minutes, or wait for a person, when the build cannot go on. */
function letGo(crew: CrewContext, cause: unknown): never {
  crew.giveUp(cause);
  throw cause;
}

const hasBegun = (crew: CrewContext, taskId: string): boolean =>
  crew.view().tasks.some((task) => task.id === taskId && task.startedAt !== undefined);

function tokensOf(crew: CrewContext): number {
  const { inputTokens, outputTokens } = crew.meter.budget.spent();
  return inputTokens + outputTokens;
}
