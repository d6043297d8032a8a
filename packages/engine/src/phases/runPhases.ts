import { childWords, type ErrorCode } from '@nugget/contract';
import type { ScheduleResult } from '../execute/scheduler.ts';
import { narration } from '../words/index.ts';
import { deployPhase } from './deployPhase.ts';
import { crewOf, executePhase } from './executePhase.ts';
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

/**
 * The straight line of a build: plan, execute, test, deploy. What can still be shown is shown: failed tasks or tests do
 * not keep a nugget from its preview, but they keep the build from success.
 */
export async function runPhases(phase: PhaseContext): Promise<PhasesResult> {
  const crew = crewOf(phase, await planPhase(phase));
  const setbacks: Setback[] = [];
  const note = async (setback: Setback): Promise<void> => {
    setbacks.push(setback);
    const { code, message } = setback;
    await phase.send(`setback:${phase.ctx.epoch}:${code}`, {
      type: 'error',
      message,
      recoverable: true,
      code,
    });
  };

  const executed = await executePhase(crew);
  if (executed.failed.length > 0) await note(failedTasks(crew, executed));
  const tested = await testPhase(crew);
  if (tested.outcome === 'failed') await note(tested);
  const deployed = await deployPhase(phase);
  if (deployed.outcome === 'failed') await note(deployed);

  const words = narration(phase.spec.language);
  const tasks = crew.plan.tasks.length;
  const [first] = setbacks;
  if (first !== undefined) {
    const because = childWords(first.code, phase.spec.language);
    return {
      outcome: 'failed',
      summary: words.failed({ done: executed.done.length, tasks, because }),
      url: undefined,
    };
  }
  const tests = tested.outcome === 'passed' ? tested.passed : 0;
  const url = deployed.outcome === 'deployed' ? deployed.url : undefined;
  return { outcome: 'succeeded', summary: words.succeeded({ tasks, tests }), url };
}

/** One cause behind all failures is the better name; otherwise it is simply that tasks failed. */
function failedTasks(crew: CrewContext, { failed, skipped }: ScheduleResult): Setback {
  const named = (ids: readonly string[]): string =>
    crew.plan.tasks
      .filter((task) => ids.includes(task.id))
      .map((task) => task.name)
      .join(', ');
  const codes = new Set(failed.map((each) => each.code));
  const [code] = codes;
  const behind = skipped.length > 0 ? ` Not begun, because they need those: ${named(skipped)}.` : '';
  const message = `Not finished: ${named(failed.map((each) => each.id))}.${behind}`;
  return { code: codes.size === 1 && code !== undefined ? code : 'TASKS_FAILED', message };
}
