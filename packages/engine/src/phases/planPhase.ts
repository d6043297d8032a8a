import type { Plan } from '@nugget/contract';
import { createMetaPlanner } from '../plan/metaPlanner.ts';
import type { PhaseContext } from './types.ts';

/** Whose calls the planner's are, in the meter and on the screen. */
const PLANNER = 'Planner';

/** Asks the metaPlanner for a plan and tells the log. Throws PLAN_INVALID, or what the model's failure is called. */
export async function planPhase(phase: PhaseContext): Promise<Plan> {
  const { ctx, send, spec, tools, meter } = phase;
  await send('planning', { type: 'planning_started' });
  tools.agentRunner.warm();
  const plan = await ctx.step('plan', async (signal) => {
    const pass = tools.gateway.issue({ sessionId: ctx.sessionId, taskId: '', agentName: PLANNER }, meter);
    try {
      return await createMetaPlanner({ model: tools.plannerModel }).plan({ spec, pass, signal });
    } finally {
      pass.revoke();
    }
  });
  await send('plan', { type: 'plan_ready', ...plan });
  return plan;
}
