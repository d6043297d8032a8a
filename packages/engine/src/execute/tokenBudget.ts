import type { Usage } from '../ports/agentRunner.ts';

/** The share of the budget at which a person is warned. */
const WARN_AT = 0.8;

export interface BudgetWarning {
  readonly totalTokens: number;
  /** In tokens. Where money is what runs out first: how many tokens it buys at what this session has paid so far. */
  readonly maxBudget: number;
  readonly costUsd: number;
}

export interface TokenBudget {
  /** Counts one model call. Returns the warning when this call is the one that crosses 80 % of the budget, once. */
  add(usage: Usage, taskId?: string): BudgetWarning | undefined;
  /** Why no more may be spent, naming the budget; undefined while there is some left. */
  exhausted(): string | undefined;
  /**
   * Sets tokens aside for a task that starts. False when what is left, less what running tasks have set aside, does not
   * reach: start it later. A task that would run alone gets its place, because only trying shows whether it is enough.
   */
  reserve(taskId: string, tokens: number): boolean;
  /** Gives back what a task has set aside and not used. */
  release(taskId: string): void;
  spent(): Usage;
}

export interface TokenBudgetOptions {
  readonly maxTokens?: number | undefined;
  readonly maxCostUsd?: number | undefined;
  /** What the session's log says was used before, so that a restart does not begin at nothing. */
  readonly spent: Usage;
}

const tokensOf = ({ inputTokens, outputTokens }: Usage): number => inputTokens + outputTokens;

const plus = (a: Usage, b: Usage): Usage => ({
  inputTokens: a.inputTokens + b.inputTokens,
  outputTokens: a.outputTokens + b.outputTokens,
  costUsd: a.costUsd + b.costUsd,
});

/** Counts what a session spends against what its spec allows. Without limits everything is allowed. */
export function createTokenBudget({ maxTokens, maxCostUsd, spent: before }: TokenBudgetOptions): TokenBudget {
  const reserved = new Map<string, number>();
  let spent = before;
  let hasWarned = false;

  const shareSpent = (): number =>
    Math.max(
      maxTokens === undefined ? 0 : tokensOf(spent) / maxTokens,
      maxCostUsd === undefined ? 0 : spent.costUsd / maxCostUsd,
    );

  const exhausted = (): string | undefined => {
    const used = tokensOf(spent);
    if (maxTokens !== undefined && used >= maxTokens) {
      return `The budget of ${maxTokens} tokens is spent: ${used} were used. Go on with a larger one: nugget resume <session> --max-tokens N.`;
    }
    if (maxCostUsd !== undefined && spent.costUsd >= maxCostUsd) {
      return `The budget of $${maxCostUsd} is spent: $${spent.costUsd.toFixed(4)} was used. A new build needs a larger budget.max_cost_usd in its spec.`;
    }
    return undefined;
  };

  return {
    exhausted,
    spent: () => spent,
    add(usage, taskId = '') {
      spent = plus(spent, usage);
      const aside = reserved.get(taskId);
      if (aside !== undefined) reserved.set(taskId, Math.max(0, aside - tokensOf(usage)));
      const share = shareSpent();
      if (hasWarned || share < WARN_AT) return undefined;
      hasWarned = true;
      const totalTokens = tokensOf(spent);
      return { totalTokens, maxBudget: Math.round(totalTokens / share), costUsd: spent.costUsd };
    },
    reserve(taskId, tokens) {
      if (exhausted() !== undefined) return false;
      const others = [...reserved].filter(([id]) => id !== taskId);
      const aside = others.reduce((sum, [, amount]) => sum + amount, 0);
      const left = (maxTokens ?? Number.POSITIVE_INFINITY) - tokensOf(spent) - aside;
      if (others.length > 0 && tokens > left) return false;
      reserved.set(taskId, tokens);
      return true;
    },
    release(taskId) {
      reserved.delete(taskId);
    },
  };
}
