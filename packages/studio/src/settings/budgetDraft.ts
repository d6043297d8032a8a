import type { Settings } from '@nugget/contract';

export type Budget = Settings['budget'];
export type BudgetDraft = { readonly [K in keyof Budget]: string };

const FIELDS = ['nugget_max_tokens', 'nugget_max_cost_usd', 'day_max_tokens', 'day_max_cost_usd'] as const;

export const draftOfBudget = (budget: Budget): BudgetDraft => ({
  nugget_max_tokens: textOf(budget.nugget_max_tokens),
  nugget_max_cost_usd: textOf(budget.nugget_max_cost_usd),
  day_max_tokens: textOf(budget.day_max_tokens),
  day_max_cost_usd: textOf(budget.day_max_cost_usd),
});

export type ReadBudget =
  | { readonly outcome: 'read'; readonly budget: Budget }
  | { readonly outcome: 'wrong'; readonly fields: readonly (keyof Budget)[] };

/** What somebody typed as a budget: empty is no limit, a comma is as good as a point. */
export function budgetOf(draft: BudgetDraft): ReadBudget {
  const wrong = FIELDS.filter((field) => numberOf(draft[field]) === 'wrong');
  if (wrong.length > 0) return { outcome: 'wrong', fields: wrong };
  const limit = (field: keyof Budget): number | null => {
    const number = numberOf(draft[field]);
    return number === 'wrong' ? null : number;
  };
  return {
    outcome: 'read',
    budget: {
      nugget_max_tokens: limit('nugget_max_tokens'),
      nugget_max_cost_usd: limit('nugget_max_cost_usd'),
      day_max_tokens: limit('day_max_tokens'),
      day_max_cost_usd: limit('day_max_cost_usd'),
    },
  };
}

/** The most that the contract takes. */
const MOST = 1_000_000_000;

function numberOf(text: string): number | null | 'wrong' {
  const plain = text.replace(/\s/g, '').replace(',', '.');
  if (plain === '') return null;
  if (!/^\d+(\.\d+)?$/.test(plain)) return 'wrong';
  const number = Number(plain);
  return number > 0 && number <= MOST ? number : 'wrong';
}

const textOf = (limit: number | null): string => (limit === null ? '' : String(limit));
