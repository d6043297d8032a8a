import type { SDKResultMessage } from '@anthropic-ai/claude-agent-sdk';
import { type ErrorCode, LIMITS, withoutModelMark } from '@nugget/contract';
import type { AgentTurn, Usage } from '@nugget/engine';
import { modelErrorCode } from '../model/modelErrors.ts';
import { withoutNul } from './activity.ts';
import type { End } from './ending.ts';

/** For an agent that ended without a word about its use; the gateway has counted it all the same. */
const UNKNOWN_USAGE: Usage = { inputTokens: 0, outputTokens: 0, costUsd: 0 };

export type LastTurn = Extract<AgentTurn, { outcome: 'finished' | 'failed' }>;

export const failed = (code: ErrorCode, message: string, usage: Usage = UNKNOWN_USAGE) =>
  ({ outcome: 'failed', code, message, usage }) as const;

/**
 * What an agent's result means. Errors of the model's API come as `success` with `is_error`, so that is looked at first.
 * Tokens read from and written to the prompt cache count as input; cost is the CLI's estimate in US dollars.
 */
export function lastTurnOf(result: SDKResultMessage): LastTurn {
  const usage = usageOf(result);
  if (result.subtype === 'success') {
    if (!result.is_error)
      return { outcome: 'finished', summary: result.result.slice(0, LIMITS.eventText), usage };
    return failed(
      apiErrorCode(result),
      `The model's API ended the work: ${withoutModelMark(result.result)}`,
      usage,
    );
  }
  if (result.subtype === 'error_max_turns')
    return failed(
      'AGENT_OUT_OF_TURNS',
      `The agent used all its ${result.num_turns} turns and was not done`,
      usage,
    );
  const reason = result.errors.join('; ') || result.subtype;
  return failed('AGENT_FAILED', `The agent's program gave up: ${reason}`, usage);
}

type ApiError = Extract<SDKResultMessage, { subtype: 'success' }>;

/** The CLI puts a refusal into words of its own; its stop reason is the model's. */
const apiErrorCode = ({ stop_reason, api_error_status, result }: ApiError): ErrorCode =>
  stop_reason === 'refusal'
    ? 'MODEL_REFUSED'
    : modelErrorCode({ status: api_error_status ?? undefined, message: result });

const usageOf = ({ usage, total_cost_usd }: SDKResultMessage): Usage => ({
  inputTokens: usage.input_tokens + usage.cache_creation_input_tokens + usage.cache_read_input_tokens,
  outputTokens: usage.output_tokens,
  costUsd: total_cost_usd,
});

/** As others may see it: without the agent's key, which the CLI quotes in some of its complaints, and without NUL. */
export function presentable(end: End, apiKey: string): End {
  const clean = (text: string): string => withoutNul(text).replaceAll(apiKey, '[key]');
  switch (end.outcome) {
    case 'finished':
      return { ...end, summary: clean(end.summary) };
    case 'failed':
      return { ...end, message: clean(end.message) };
    case 'stopped':
      return end;
  }
}
