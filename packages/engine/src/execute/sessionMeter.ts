import type { NuggetSpec, SessionEvent, SessionView } from '@nugget/contract';
import type { EngineSettings, SendEvent } from '../phases/types.ts';
import type { Caller, MeterPort, Usage } from '../ports/index.ts';
import { stopOf } from '../session/stop.ts';
import { budgetOf, spentToday } from './budgetOf.ts';
import { createTokenBudget, type TokenBudget } from './tokenBudget.ts';

/** Counts every model call of a session against its budget, and stops the session when that is spent. */
export interface SessionMeter extends MeterPort {
  readonly budget: TokenBudget;
  /** Stops the session when nothing is left to spend; says why, or undefined when there is some left. */
  stopIfSpent(): string | undefined;
}

export interface SessionMeterParts {
  readonly spec: NuggetSpec;
  readonly send: SendEvent;
  readonly view: () => SessionView;
  /** Begins the key of each of its events; differs for every meter of a session. */
  readonly keys: string;
  readonly settings: EngineSettings;
  readonly controller: AbortController;
}

export function createSessionMeter(parts: SessionMeterParts): SessionMeter {
  const { spec, send, view, keys, settings, controller } = parts;
  const { inputTokens, outputTokens, costUsd } = view().usage;
  const { maxTokens, maxCostUsd } = budgetOf(spec, settings);
  const budget = createTokenBudget({
    maxTokens,
    maxCostUsd,
    spent: { inputTokens, outputTokens, costUsd },
  });
  // One warning for each budget: a larger one, given to a session that goes on, is warned of again.
  const warningKey = `budget:warning:${maxTokens}:${maxCostUsd}`;
  let calls = 0;

  /** The log is the meter's memory. One that cannot be written ends the session: uncounted work must not go on. */
  const tell = (key: string, event: SessionEvent): void => {
    send(key, event).catch((cause: unknown) => controller.abort(cause));
  };

  const stopIfSpent = (): string | undefined => {
    const reason = budget.exhausted() ?? spentToday(settings);
    if (reason !== undefined) controller.abort(stopOf('budget', reason));
    return reason;
  };

  return {
    budget,
    stopIfSpent,
    admit: stopIfSpent,
    record({ taskId, agentName }: Caller, usage: Usage) {
      calls += 1;
      const key = `${keys}:${calls}`;
      const used = {
        input_tokens: usage.inputTokens,
        output_tokens: usage.outputTokens,
        cost_usd: usage.costUsd,
      };
      tell(key, { type: 'token_usage', agent_name: agentName, task_id: taskId, ...used });
      const warning = budget.add(usage, taskId);
      if (warning !== undefined) {
        const { totalTokens, costUsd: cost } = warning;
        const event = { total_tokens: totalTokens, max_budget: warning.maxBudget, cost_usd: cost };
        tell(warningKey, { type: 'budget_warning', ...event });
      }
    },
  };
}
