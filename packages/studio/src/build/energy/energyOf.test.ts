import { EMPTY_VIEW } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { energyOf, limitOf } from './energyOf.ts';

const used = (tokens: number, costUsd = 0) => ({
  ...EMPTY_VIEW,
  usage: { calls: 3, inputTokens: tokens - 10, outputTokens: 10, costUsd },
});

describe('energyOf', () => {
  it('counts what went in and what came out', () => {
    expect(energyOf(used(1_000), { max_tokens: 4_000 })).toMatchObject({ tokens: 1_000, usedPercent: 25 });
  });

  it('shows the limit that runs out first', () => {
    const energy = energyOf(used(1_000, 0.9), { max_tokens: 100_000, max_cost_usd: 1 });
    expect(energy).toMatchObject({ usedPercent: 90, mood: 'low' });
  });

  it('believes a warning more than the spec, because an adult may have set another limit', () => {
    const view = { ...used(900), budgetWarning: { totalTokens: 900, maxBudget: 1_000 } };
    expect(energyOf(view, { max_tokens: 5_000 })).toMatchObject({ maxTokens: 1_000, mood: 'low' });
  });

  it('is never more than all', () => {
    expect(energyOf(used(9_000), { max_tokens: 1_000 })).toMatchObject({ usedPercent: 100, mood: 'empty' });
  });

  it('invents no limit', () => {
    expect(energyOf(used(9_000), undefined)).toMatchObject({ usedPercent: undefined, mood: 'unlimited' });
  });
});

describe('limitOf', () => {
  it('is the smaller one of what the blocks and an adult allow', () => {
    const adult = { max_tokens: 1_000, max_cost_usd: null };
    expect(limitOf({ max_tokens: 5_000, max_cost_usd: 2 }, adult)).toEqual({
      max_tokens: 1_000,
      max_cost_usd: 2,
    });
    expect(limitOf(undefined, adult)).toEqual({ max_tokens: 1_000 });
  });

  it('is none where nobody set one', () => {
    expect(limitOf(undefined, undefined)).toEqual({});
  });
});
