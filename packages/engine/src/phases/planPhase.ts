import type { EventOf, Plan } from '@nugget/contract';
import { createProjectMemory } from '../execute/projectMemory.ts';
import { createMetaPlanner } from '../plan/metaPlanner.ts';
import type { EarlierBuild } from '../plan/planPrompt.ts';
import { withBuildIds } from '../plan/safeIds.ts';
import { inBuild } from '../session/buildOrder.ts';
import { narration } from '../words/index.ts';
import type { PhaseContext } from './types.ts';

/** Whose calls the planner's are, in the meter and on the screen. */
const PLANNER = 'Planner';

/** Asks the metaPlanner for a plan and tells the log. Throws PLAN_INVALID, or what the model's failure is called. */
export async function planPhase(phase: PhaseContext): Promise<Plan> {
  const { ctx, send, spec, tools } = phase;
  const words = narration(spec.language);
  const said = { from: words.narrator, text: words.planning, mood: 'excited' } as const;
  const key = (name: string): string => inBuild(ctx.build, name);
  await Promise.all([
    send(key('planning'), { type: 'planning_started' }),
    send(key('planning:said'), { type: 'narrator_message', ...said }),
  ]);
  tools.agentRunner.warm();
  const plan = await ctx.step(key('plan'), (signal) => makePlan(phase, signal));
  await send(key('plan'), { type: 'plan_ready', ...plan });
  return plan;
}

async function makePlan(phase: PhaseContext, signal: AbortSignal): Promise<Plan> {
  const { ctx, spec, tools, meter, clean } = phase;
  const earlier = await earlierBuild(phase);
  const pass = tools.gateway.issue({ sessionId: ctx.sessionId, taskId: '', agentName: PLANNER }, meter);
  try {
    const planner = createMetaPlanner({ model: tools.plannerModel });
    const plan = withBuildIds(await planner.plan({ spec, pass, signal, earlier }), ctx.build);
    // The names in the plan are the names in the log: whoever looks up one in the other must find it.
    const { type: _, ...told } = clean<EventOf<'plan_ready'>>({ type: 'plan_ready', ...plan });
    return told;
  } finally {
    pass.revoke();
  }
}

const WALK = { entries: 400, depth: 8 } as const;

/** What the builds before have left, for a plan on top of it. */
async function earlierBuild({ order, tools, workspace }: PhaseContext): Promise<EarlierBuild | undefined> {
  if (order.number === 0 || order.purpose !== 'build') return undefined;
  const { manifest, digest } = await createProjectMemory({ files: tools.files, folder: workspace }).read();
  const { files } = await tools.files.list(workspace, WALK);
  const { goal = '', requirements = [] } = order.before ?? {};
  return { goal, requirements, manifest, digest, files: files.map(({ path }) => path) };
}
