import { describe, expect, it } from 'vitest';
import { createTokenBudget } from './tokenBudget.ts';

const nothing = { inputTokens: 0, outputTokens: 0, costUsd: 0 };
const tokens = (count: number) => ({ inputTokens: count - 1, outputTokens: 1, costUsd: 0 });

describe('createTokenBudget', () => {
  it('allows everything without a limit', () => {
    const budget = createTokenBudget({ spent: nothing });
    expect(budget.add(tokens(1e9))).toBeUndefined();
    expect(budget.exhausted()).toBeUndefined();
    expect(budget.reserve('t1', 1e9)).toBe(true);
  });

  it('warns once, at 80 percent', () => {
    const budget = createTokenBudget({ maxTokens: 1_000, spent: nothing });
    expect(budget.add(tokens(799))).toBeUndefined();
    expect(budget.add(tokens(1))).toEqual({ totalTokens: 800, maxBudget: 1_000, costUsd: 0 });
    expect(budget.add(tokens(150))).toBeUndefined();
  });

  it('says in tokens what a budget of money buys', () => {
    const budget = createTokenBudget({ maxCostUsd: 1, spent: nothing });
    const warning = budget.add({ inputTokens: 800, outputTokens: 200, costUsd: 0.9 });
    expect(warning).toEqual({ totalTokens: 1_000, maxBudget: 1_111, costUsd: 0.9 });
  });

  it('names the budget that is spent and how to go on', () => {
    const byTokens = createTokenBudget({ maxTokens: 1_000, spent: nothing });
    byTokens.add(tokens(1_001));
    expect(byTokens.exhausted()).toMatch(/1000 tokens is spent.*--max-tokens/);
    const byMoney = createTokenBudget({ maxCostUsd: 0.5, spent: { ...nothing, costUsd: 0.5 } });
    expect(byMoney.exhausted()).toMatch(/\$0\.5 is spent.*budget\.max_cost_usd/);
  });

  it('counts what was spent before a restart', () => {
    const budget = createTokenBudget({ maxTokens: 1_000, spent: tokens(900) });
    expect(budget.exhausted()).toBeUndefined();
    budget.add(tokens(100));
    expect(budget.exhausted()).toBeDefined();
    expect(budget.spent()).toEqual({ inputTokens: 998, outputTokens: 2, costUsd: 0 });
  });

  it('keeps a task back when running tasks have set aside what is left', () => {
    const budget = createTokenBudget({ maxTokens: 1_000, spent: nothing });
    expect(budget.reserve('t1', 600)).toBe(true);
    expect(budget.reserve('t2', 600)).toBe(false);
    budget.release('t1');
    expect(budget.reserve('t2', 600)).toBe(true);
  });

  it('does not count twice what a task uses of its own reserve', () => {
    const budget = createTokenBudget({ maxTokens: 1_000, spent: nothing });
    budget.reserve('t1', 600);
    budget.add(tokens(500), 't1');
    expect(budget.reserve('t2', 400)).toBe(true);
  });

  it('lets a task try alone even when little is left', () => {
    const budget = createTokenBudget({ maxTokens: 1_000, spent: tokens(990) });
    expect(budget.reserve('t1', 600)).toBe(true);
    expect(budget.reserve('t2', 1)).toBe(false);
  });

  it('starts nothing once it is spent', () => {
    const budget = createTokenBudget({ maxTokens: 1_000, spent: tokens(1_000) });
    expect(budget.reserve('t1', 1)).toBe(false);
  });
});
