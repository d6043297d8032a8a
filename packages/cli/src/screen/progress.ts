import type { SessionView } from '@nugget/contract';
import { words } from '../words/en.ts';
import { count, duration, money, percent } from './amounts.ts';
import type { Frame } from './frame.ts';

const BAR_CELLS = 24;

/** Finished tasks of all tasks: nothing is guessed, so the bar moves in steps and is full only at the end. */
export function progressBar(view: SessionView, { glyphs, paint, width }: Frame): string {
  const all = view.tasks.length;
  const done = view.tasks.filter(({ status }) => status === 'done').length;
  const cells = Math.min(BAR_CELLS, Math.floor(width / 3));
  const filled = all === 0 ? 0 : Math.floor((done / all) * cells);
  const bar = paint.done(glyphs.barDone.repeat(filled)) + paint.quiet(glyphs.barLeft.repeat(cells - filled));
  return `${bar}  ${words.jobsDone({ done, all })}`;
}

/** What the model calls have used so far, and of what. */
export function energyUsed(view: SessionView, { budget }: Pick<Frame, 'budget'>): string {
  const { inputTokens, outputTokens, costUsd } = view.usage;
  const tokens = inputTokens + outputTokens;
  const maxTokens = budget.maxTokens ?? view.budgetWarning?.maxBudget;
  return words.energy({
    tokens: count(tokens),
    cost: costUsd > 0 ? money(costUsd) : undefined,
    ofTokens:
      maxTokens === undefined ? undefined : { percent: percent(tokens, maxTokens), max: count(maxTokens) },
    ofCost:
      budget.maxCostUsd === undefined
        ? undefined
        : { percent: percent(costUsd, budget.maxCostUsd), max: money(budget.maxCostUsd) },
  });
}

/** Undefined before the first test result. */
export function testTotals(view: SessionView): string | undefined {
  if (view.tests.length === 0) return undefined;
  const of = (wanted: string): number => view.tests.filter(({ status }) => status === wanted).length;
  return words.testTotals({ passed: of('passed'), failed: of('failed'), skipped: of('skipped') });
}

/** From the start to the end, or until now, without the time it lay still. Empty before the start. */
export function elapsed(view: SessionView, { now, away }: Pick<Frame, 'now' | 'away'>): string {
  if (view.startedAt === undefined) return '';
  const end = view.endedAt === undefined ? now : Date.parse(view.endedAt);
  return duration(end - Date.parse(view.startedAt) - away);
}
