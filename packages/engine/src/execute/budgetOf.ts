import type { NuggetSpec } from '@nugget/contract';
import type { BudgetCeiling, EngineSettings } from '../phases/types.ts';

const smaller = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);

/** What one nugget may use: what its spec says, and no more than an adult allows. */
export function budgetOf({ budget }: NuggetSpec, settings: EngineSettings): BudgetCeiling {
  return {
    maxTokens: smaller(budget?.max_tokens, settings.budget?.maxTokens),
    maxCostUsd: smaller(budget?.max_cost_usd, settings.budget?.maxCostUsd),
  };
}

/** Why nothing may be spent any more today; undefined while something is left. */
export function spentToday({ leftToday }: EngineSettings): string | undefined {
  const left = leftToday?.();
  const isOver = (amount: number | undefined): boolean => amount !== undefined && amount <= 0;
  if (!isOver(left?.maxTokens) && !isOver(left?.maxCostUsd)) return undefined;
  return 'The budget for today is spent. Go on tomorrow, or let an adult raise it in the settings.';
}
