import type { Agent, Plan, Task } from '@nugget/contract';
import { carryOut } from '../execute/runTask.ts';
import type { ScheduleResult } from '../execute/scheduler.ts';
import { crewFor } from '../plan/crew.ts';
import { idInBuild, inBuild } from '../session/buildOrder.ts';
import { inGo } from '../session/sessionContext.ts';
import { narration } from '../words/index.ts';
import { fixer } from './testPhase.ts';
import type { CrewContext, PhaseContext } from './types.ts';

/** The plan that a repair belongs to: that of the build before, as the log tells it. */
export function planOfFix(phase: PhaseContext): Promise<Plan> {
  return phase.ctx.step(inBuild(phase.ctx.build, 'plan'), async () => {
    const { explanation, tasks, agents, gates } = phase.view();
    const crew = agents.some(mayWrite) ? agents : await newCrew(phase);
    return {
      explanation,
      tasks: tasks.map(toTask),
      agents: crew.map((agent) => ({ ...agent, status: 'idle' })),
      gates: [...gates],
    };
  });
}

const mayWrite = ({ role }: Agent): boolean => role !== 'reviewer';

const toTask = ({ id, name, description, ...rest }: Task): Task => ({
  id,
  name,
  description,
  status: 'pending',
  agent_name: rest.agent_name,
  dependencies: [...rest.dependencies],
  acceptance_criteria: [...rest.acceptance_criteria],
  requirement_ids: [...rest.requirement_ids],
});

/** A session that never came to a plan has no crew yet. */
async function newCrew({ spec, send, ctx }: PhaseContext): Promise<readonly Agent[]> {
  const crew = crewFor(spec).map((member): Agent => ({ ...member, status: 'idle' }));
  for (const [index, agent] of crew.entries()) {
    await send(inBuild(ctx.build, `crew:${index}`), { type: 'agent_status', agent });
  }
  return crew;
}

/** One task made of what a person found wrong. One that failed is tried anew in every further go. */
export async function fixPhase(crew: CrewContext, report: string): Promise<ScheduleResult> {
  const { ctx } = crew;
  const task = mendTask(crew);
  await crew.send(inBuild(ctx.build, 'mend:added'), { type: 'task_added', task });
  const attempt = (go: number) => {
    const key = inBuild(ctx.build, inGo(go, 'mend'));
    return carryOut(crew, { key, task, about: { purpose: 'mend', report } });
  };
  let outcome = await attempt(0);
  for (let go = 1; outcome.outcome === 'failed' && go <= ctx.go; go += 1) outcome = await attempt(go);
  ctx.signal.throwIfAborted();
  const nothing = { done: [], failed: [], skipped: [], waiting: [] };
  if (outcome.outcome === 'done') return { ...nothing, done: [task.id] };
  return { ...nothing, failed: [{ id: task.id, code: outcome.code }] };
}

function mendTask({ ctx, spec, plan }: CrewContext): Task {
  return {
    id: idInBuild(ctx.build, 'mend'),
    ...mendWords(spec.language),
    status: 'pending',
    agent_name: fixer(plan.agents).name,
    dependencies: [],
    requirement_ids: [],
  };
}

function mendWords(language: string): Pick<Task, 'name' | 'description' | 'acceptance_criteria'> {
  const { name, description, criterion } = narration(language).mendTask;
  return { name, description, acceptance_criteria: [criterion] };
}
