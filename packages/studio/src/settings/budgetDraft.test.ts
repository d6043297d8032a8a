import { describe, expect, it } from 'vitest';
import { budgetOf, draftOfBudget } from './budgetDraft.ts';

const empty = { nugget_max_tokens: '', nugget_max_cost_usd: '', day_max_tokens: '', day_max_cost_usd: '' };

describe('a budget as somebody types it', () => {
  it('has no limit where nothing stands', () => {
    expect(budgetOf(empty)).toEqual({
      outcome: 'read',
      budget: {
        nugget_max_tokens: null,
        nugget_max_cost_usd: null,
        day_max_tokens: null,
        day_max_cost_usd: null,
      },
    });
  });

  it('takes spaces between thousands and a comma for cents', () => {
    const read = budgetOf({ ...empty, nugget_max_tokens: '200 000', day_max_cost_usd: '2,50' });
    expect(read).toMatchObject({ budget: { nugget_max_tokens: 200_000, day_max_cost_usd: 2.5 } });
  });

  it.each(['0', '-1', 'much', '1e9', '1.2.3', '2000000000'])(
    'names the field that cannot be read: %s',
    (text) => {
      expect(budgetOf({ ...empty, day_max_tokens: text })).toEqual({
        outcome: 'wrong',
        fields: ['day_max_tokens'],
      });
    },
  );

  it('comes back as it was', () => {
    const budget = {
      nugget_max_tokens: 5,
      nugget_max_cost_usd: 0.5,
      day_max_tokens: null,
      day_max_cost_usd: 12,
    };
    expect(budgetOf(draftOfBudget(budget))).toEqual({ outcome: 'read', budget });
  });
});
