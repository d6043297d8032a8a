import type { EventOf, Plan } from '@nugget/contract';
import { createMetaPlanner } from '../plan/metaPlanner.ts';
import { narration } from '../words/index.ts';
import type { PhaseContext } from './types.ts';

/** Whose calls the planner's are, in the meter and on the screen. */
const PLANNER = 'Planner';

/** Asks the metaPlanner for a plan and tells the log. Throws PLAN_INVALID, or what the model's failure is called. */
export async function planPhase(phase: PhaseContext): Promise<Plan> {
  const { ctx, send, spec, tools } = phase;
  const words = narration(spec.language);
  const said = { from: words.narrator, text: words.planning, mood: 'excited' } as const;
  await Promise.all([
    send('planning', { type: 'planning_started' }),
    send('planning:said', { type: 'narrator_message', ...said }),
  ]);
  tools.agentRunner.warm();
  const plan = await ctx.step('plan', (signal) => makePlan(phase, signal));
  await send('plan', { type: 'plan_ready', ...plan });
  return plan;
}

async function makePlan(
  { ctx, spec, tools, meter, clean }: PhaseContext,
  signal: AbortSignal,
): Promise<Plan> {
  const pass = tools.gateway.issue({ sessionId: ctx.sessionId, taskId: '', agentName: PLANNER }, meter);
  try {
    const plan = await createMetaPlanner({ model: tools.plannerModel }).plan({ spec, pass, signal });
    // The names in the plan are the names in the log: whoever looks up one in the other must find it.
    const { type: _, ...told } = clean<EventOf<'plan_ready'>>({ type: 'plan_ready', ...plan });
    return told;
  } finally {
    pass.revoke();
  }
}
