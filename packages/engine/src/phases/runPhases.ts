import { childWords, type ErrorCode } from '@nugget/contract';
import type { ScheduleResult } from '../execute/scheduler.ts';
import { narration } from '../words/index.ts';
import { deployPhase } from './deployPhase.ts';
import { crewOf, executePhase } from './executePhase.ts';
import { fixPhase, planOfFix } from './fixPhase.ts';
import { planPhase } from './planPhase.ts';
import { testPhase } from './testPhase.ts';
import type { CrewContext, PhaseContext } from './types.ts';

export interface PhasesResult {
  readonly outcome: 'succeeded' | 'failed';
  readonly summary: string;
  readonly url: string | undefined;
}

interface Setback {
  readonly code: ErrorCode;
  readonly message: string;
}

interface Executed {
  readonly crew: CrewContext;
  readonly result: ScheduleResult;
}

/** The plan and what became of it, or the one repair that a person asked for. */
async function execute(phase: PhaseContext): Promise<Executed> {
  const { order } = phase;
  switch (order.purpose) {
    case 'build': {
      const crew = crewOf(phase, await planPhase(phase));
      return { crew, result: await executePhase(crew) };
    }
    case 'fix': {
      const crew = crewOf(phase, await planOfFix(phase));
      return { crew, result: await fixPhase(crew, order.report) };
    }
  }
}

/**
 * The straight line of a build: plan, execute, test, deploy. What can still be shown is shown: failed tasks or tests do
 * not keep a nugget from its preview, but they keep the build from success.
 */
export async function runPhases(phase: PhaseContext): Promise<PhasesResult> {
  const { crew, result: executed } = await execute(phase);
  const unfinished = executed.failed.length > 0 ? [await note(crew, failedTasks(crew, executed))] : [];
  // With nothing built, now or before, there is nothing to test or to show, and nothing else to blame.
  const shown = crew.summaries.size > 0 || phase.order.number > 0 ? await testAndDeploy(crew) : NOTHING;
  await tidyUp(crew);
  crew.ctx.signal.throwIfAborted();

  const words = narration(phase.spec.language);
  const tasks = phase.order.purpose === 'fix' ? 1 : crew.plan.tasks.length;
  const [first] = [...unfinished, ...shown.setbacks];
  if (first === undefined) {
    return { outcome: 'succeeded', summary: words.succeeded({ tasks, tests: shown.tests }), url: shown.url };
  }
  const because = childWords(first.code, phase.spec.language);
  const summary = words.failed({ done: executed.done.length, tasks, because });
  return { outcome: 'failed', summary, url: undefined };
}

interface Shown {
  readonly setbacks: readonly Setback[];
  readonly url: string | undefined;
  /** How many passed. */
  readonly tests: number;
}

const NOTHING: Shown = { setbacks: [], url: undefined, tests: 0 };

async function testAndDeploy(crew: CrewContext): Promise<Shown> {
  const setbacks: Setback[] = [];
  const tested = await testPhase(crew);
  if (tested.outcome === 'failed') setbacks.push(await note(crew, tested));
  const deployed = await deployPhase(crew);
  if (deployed.outcome === 'failed') setbacks.push(await note(crew, deployed));
  return {
    setbacks,
    url: deployed.outcome === 'deployed' ? deployed.url : undefined,
    tests: tested.outcome === 'passed' ? tested.passed : 0,
  };
}

async function note({ send, ctx }: PhaseContext, { code, message }: Setback): Promise<Setback> {
  await send(`setback:${ctx.epoch}:${code}`, { type: 'error', message, recoverable: true, code });
  return { code, message };
}

/** Worktrees that failed tasks, or a kill, have left. */
async function tidyUp({ git, view }: CrewContext): Promise<void> {
  await Promise.all(view().tasks.map(({ id }) => git.removeWorktree(id)));
}

/** One cause behind all failures is the better name; otherwise it is simply that tasks failed. */
function failedTasks(crew: CrewContext, { failed, skipped }: ScheduleResult): Setback {
  const named = (ids: readonly string[]): string =>
    crew
      .view()
      .tasks.filter((task) => ids.includes(task.id))
      .map((task) => task.name)
      .join(', ');
  const codes = new Set(failed.map((each) => each.code));
  const [code] = codes;
  const behind = skipped.length > 0 ? ` Not begun, because they need those: ${named(skipped)}.` : '';
  const message = `Not finished: ${named(failed.map((each) => each.id))}.${behind}`;
  return { code: codes.size === 1 && code !== undefined ? code : 'TASKS_FAILED', message };
}
