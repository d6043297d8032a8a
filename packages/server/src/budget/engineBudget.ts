import type { Settings } from '@nugget/contract';
import type { BudgetCeiling, EngineSettings } from '@nugget/engine';
import type { Use } from './sessionUses.ts';

/** What an adult allows, as the engine asks for it. `spentToday` is asked again before each model call. */
export function engineBudget(
  budget: Settings['budget'],
  spentToday: () => Use,
): Pick<EngineSettings, 'budget' | 'leftToday'> {
  const { nugget_max_tokens, nugget_max_cost_usd, day_max_tokens, day_max_cost_usd } = budget;
  return {
    budget: { maxTokens: nugget_max_tokens ?? undefined, maxCostUsd: nugget_max_cost_usd ?? undefined },
    leftToday: () => leftOf({ day_max_tokens, day_max_cost_usd }, spentToday()),
  };
}

function leftOf(
  limits: Pick<Settings['budget'], 'day_max_tokens' | 'day_max_cost_usd'>,
  { tokens, costUsd }: Use,
): BudgetCeiling | undefined {
  const { day_max_tokens: maxTokens, day_max_cost_usd: maxCostUsd } = limits;
  if (maxTokens === null && maxCostUsd === null) return undefined;
  return {
    maxTokens: maxTokens === null ? undefined : maxTokens - tokens,
    maxCostUsd: maxCostUsd === null ? undefined : maxCostUsd - costUsd,
  };
}
