import type { NuggetSpec, SessionView } from '@nugget/contract';

export interface Energy {
  readonly tokens: number;
  readonly costUsd: number;
  readonly calls: number;
  readonly maxTokens: number | undefined;
  readonly maxCostUsd: number | undefined;
  /** What is used of the limit that runs out first, 0-100; undefined without any limit. */
  readonly usedPercent: number | undefined;
  readonly mood: 'unlimited' | 'plenty' | 'low' | 'empty';
}

/** Below a fifth the engine warns, too. */
const LOW_AT = 80;

/** What an adult lets every nugget use; null is no limit. */
export interface AdultLimit {
  readonly max_tokens: number | null;
  readonly max_cost_usd: number | null;
}

/** The smaller of the blocks' own limit and an adult's, as the engine takes it. */
export function limitOf(own: NuggetSpec['budget'], adult: AdultLimit | undefined): NuggetSpec['budget'] {
  const max_tokens = smaller(own?.max_tokens, adult?.max_tokens);
  const max_cost_usd = smaller(own?.max_cost_usd, adult?.max_cost_usd);
  return {
    ...(max_tokens === undefined ? {} : { max_tokens }),
    ...(max_cost_usd === undefined ? {} : { max_cost_usd }),
  };
}

function smaller(...limits: readonly (number | null | undefined)[]): number | undefined {
  const known = limits.filter((limit) => typeof limit === 'number');
  return known.length === 0 ? undefined : Math.min(...known);
}

/** What is known of the limit: the spec's own, and the one a warning named (an adult may have set or raised it). */
export function energyOf(
  { usage, budgetWarning }: Pick<SessionView, 'usage' | 'budgetWarning'>,
  budget: NuggetSpec['budget'],
): Energy {
  const tokens = usage.inputTokens + usage.outputTokens;
  const maxTokens = budgetWarning?.maxBudget ?? budget?.max_tokens;
  const maxCostUsd = budget?.max_cost_usd;
  const shares = [
    ...(maxTokens === undefined ? [] : [tokens / maxTokens]),
    ...(maxCostUsd === undefined ? [] : [usage.costUsd / maxCostUsd]),
  ];
  const known = { tokens, costUsd: usage.costUsd, calls: usage.calls, maxTokens, maxCostUsd };
  if (shares.length === 0) return { ...known, usedPercent: undefined, mood: 'unlimited' };
  const usedPercent = Math.min(100, Math.round(Math.max(...shares) * 100));
  const mood = usedPercent >= 100 ? 'empty' : usedPercent >= LOW_AT ? 'low' : 'plenty';
  return { ...known, usedPercent, mood };
}
