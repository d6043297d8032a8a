import {
  NuggetError,
  type NuggetSpec,
  type Plan,
  PlannerAnswer,
  parseInput,
  problemLine,
} from '@nugget/contract';
import { z } from 'zod';
import type { GatewayPass } from '../ports/modelGateway.ts';
import type { PlannerModel, PlannerReply } from '../ports/plannerModel.ts';
import { checkPlan } from './checkPlan.ts';
import { cleanAnswer } from './cleanAnswer.ts';
import { draftPlan } from './draftPlan.ts';
import { withSequence } from './flowHints.ts';
import { graphProblems } from './graphProblems.ts';
import { type EarlierBuild, type FormerAnswer, planPrompt } from './planPrompt.ts';
import { withSafeIds } from './safeIds.ts';

export interface PlanRequest {
  readonly spec: NuggetSpec;
  readonly pass: GatewayPass;
  readonly signal: AbortSignal;
  /** What is there already; the plan then goes on from it. */
  readonly earlier?: EarlierBuild | undefined;
}

export interface MetaPlanner {
  /**
   * A plan that can be carried out: its tasks form a graph, are for members of the crew, and cover every requirement.
   * Throws PLAN_INVALID with what was wrong when the planner fails twice, or what a failed model call is called.
   */
  plan(request: PlanRequest): Promise<Plan>;
}

// Draft 7: the Agent SDK's program ends at the $schema of a later draft.
const SCHEMA: Readonly<Record<string, unknown>> = z.toJSONSchema(PlannerAnswer, { target: 'draft-7' });

/** What one answer is worth. */
interface Draft {
  readonly answer: unknown;
  /** Undefined where there are faults. */
  readonly plan: Plan | undefined;
  /** Faults first, then wishes. */
  readonly problems: readonly string[];
}

const unusable = (answer: unknown, problems: readonly string[]): Draft => ({
  answer,
  plan: undefined,
  problems,
});

function judge(spec: NuggetSpec, answer: unknown): Draft {
  const parsed = parseInput(PlannerAnswer, answer);
  if (parsed.outcome === 'refused') return unusable(answer, parsed.problems.map(problemLine));
  const draft = draftPlan(spec, cleanAnswer(parsed.value));
  const plan = graphProblems(draft.tasks).length === 0 ? withSequence(spec, draft) : draft;
  const { faults, wishes } = checkPlan(spec, plan);
  if (faults.length > 0) return unusable(answer, [...faults, ...wishes]);
  return { answer, plan: withSafeIds(plan), problems: wishes };
}

const failure = ({ code, message }: Extract<PlannerReply, { outcome: 'failed' }>): NuggetError =>
  new NuggetError(code, { message: `The planner's model gave no answer: ${message}` });

function read(spec: NuggetSpec, reply: Exclude<PlannerReply, { outcome: 'failed' }>): Draft {
  switch (reply.outcome) {
    case 'answered':
      return judge(spec, reply.answer);
    case 'unreadable':
      return unusable(undefined, [reply.problem]);
  }
}

/** Plans with a model: asks, checks, and asks once more with what was wrong. */
export function createMetaPlanner({ model }: { readonly model: PlannerModel }): MetaPlanner {
  const ask = ({ spec, pass, signal, earlier }: PlanRequest, former?: FormerAnswer): Promise<PlannerReply> =>
    model.ask({ ...planPrompt(spec, former, earlier), pass, schema: SCHEMA, signal });

  return {
    async plan(request) {
      const reply = await ask(request);
      if (reply.outcome === 'failed') throw failure(reply);
      const first = read(request.spec, reply);
      if (first.plan !== undefined && first.problems.length === 0) return first.plan;

      const again = await ask(request, first);
      // A plan that only misses a wish is better than none, whatever became of the second try.
      if (again.outcome === 'failed' && first.plan === undefined) throw failure(again);
      const second = again.outcome === 'failed' ? first : read(request.spec, again);
      const plan = second.plan ?? first.plan;
      if (plan !== undefined) return plan;
      const message = `The planner gave no plan that can be carried out, twice. What was wrong the second time: ${second.problems.join('; ')}. Try again, or say the goal in other words.`;
      throw new NuggetError('PLAN_INVALID', { message, details: { problems: second.problems } });
    },
  };
}
