import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type EngineSettings } from '../phases/types.ts';
import { anAnswer, anAnswerTask, aPlannedSpec } from '../testing/builders/plannerAnswer.ts';
import { tokens } from '../testing/builders/workshop/fakeGateway.ts';
import { aWorkshop, finishes, writes } from '../testing/builders/workshop.ts';
import { budgetOf, spentToday } from './budgetOf.ts';

const allow = (parts: Partial<EngineSettings>): EngineSettings => ({ ...DEFAULT_SETTINGS, ...parts });
const PLAN = anAnswer([anAnswerTask('t1')]);

describe('what a nugget may use', () => {
  it('is the smaller of what its spec says and what an adult allows', () => {
    const spec = aPlannedSpec({ budget: { max_tokens: 100, max_cost_usd: 2 } });
    expect(budgetOf(spec, allow({ budget: { maxTokens: 50, maxCostUsd: 3 } }))).toEqual({
      maxTokens: 50,
      maxCostUsd: 2,
    });
    expect(budgetOf(aPlannedSpec(), allow({ budget: { maxTokens: 50 } }))).toEqual({
      maxTokens: 50,
      maxCostUsd: undefined,
    });
    expect(budgetOf(spec, allow({}))).toEqual({ maxTokens: 100, maxCostUsd: 2 });
  });

  it('is nothing when the day is used up', () => {
    expect(spentToday(allow({}))).toBeUndefined();
    expect(spentToday(allow({ leftToday: () => ({ maxTokens: 1, maxCostUsd: 0.01 }) }))).toBeUndefined();
    expect(spentToday(allow({ leftToday: () => ({ maxTokens: 1, maxCostUsd: 0 }) }))).toContain('today');
  });
});

describe('a build', () => {
  it('stops when an adult’s budget for the nugget is spent', async () => {
    const shop = await aWorkshop({
      plan: PLAN,
      settings: { budget: { maxTokens: 100 } },
      play({ pass }, { gateway }) {
        gateway.call(pass, tokens(100));
        gateway.call(pass, tokens(1));
        return [writes('a.txt'), finishes('Done.')];
      },
    });
    expect(await shop.start()).toEqual({ outcome: 'stopped', reason: 'budget' });
    expect(shop.view().usage.inputTokens).toBe(100);
  });

  it('stops when the day’s budget is spent in the middle', async () => {
    let left = 100;
    const shop = await aWorkshop({
      plan: PLAN,
      settings: { leftToday: () => ({ maxTokens: left }) },
      play({ pass }, { gateway }) {
        gateway.call(pass, tokens(100));
        left = 0;
        gateway.call(pass, tokens(1));
        return [writes('a.txt'), finishes('Done.')];
      },
    });
    expect(await shop.start()).toEqual({ outcome: 'stopped', reason: 'budget' });
    expect(shop.view().errors.at(-1)).toMatchObject({ code: 'BUDGET_SPENT' });
  });
});
