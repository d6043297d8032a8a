import { setTimeout } from 'node:timers/promises';
import Anthropic from '@anthropic-ai/sdk';
import { transformJSONSchema } from '@anthropic-ai/sdk/lib/transform-json-schema';
import { ERRORS } from '@nugget/contract';
import type { GatewayPass, PlannerModel } from '@nugget/engine';
import { readMessage } from './readMessage.ts';
import { type Try, triedInVain } from './triedInVain.ts';

export interface PlannerModelOptions {
  readonly model?: string;
  /** Milliseconds for one `ask` with all its retries. */
  readonly timeLimitMs?: number;
  /** Tries after the first one, whatever each failed of. */
  readonly maxRetries?: number;
  /** Milliseconds before the first retry; twice as long before the next, unless the model names a time itself. */
  readonly backoffMs?: number;
}

type Question = Parameters<PlannerModel['ask']>[0];

/** Thinking counts, too. A plan for 50 requirements is about 10,000 tokens; every current model can write 64,000. */
const MAX_TOKENS = 32_000;

/** A child waits in front of the screen: longer than this, and a clear error is better. */
const LONGEST_WAIT_MS = 60_000;

/**
 * The planner's model through @anthropic-ai/sdk, one structured answer a question. Streams, because the SDK allows long
 * answers no other way, and retries by itself, because the SDK repeats no stream that breaks after it began.
 */
export function createPlannerModel(options: PlannerModelOptions = {}): PlannerModel {
  const { model = 'claude-opus-5-5', timeLimitMs = 300_000, maxRetries = 2, backoffMs = 500 } = options;
  return {
    async ask(question) {
      question.signal.throwIfAborted();
      const signal = AbortSignal.any([question.signal, AbortSignal.timeout(timeLimitMs)]);
      const askOnce = asker({ ...question, signal }, model);
      let last = await askOnce();
      for (let retry = 0; retry < maxRetries && isWorthARetry(last); retry += 1) {
        await pause(last.retryAfterMs ?? backoffMs * 2 ** retry, signal);
        if (signal.aborted) break;
        last = await askOnce();
      }
      question.signal.throwIfAborted();
      return last.reply;
    },
  };
}

function asker({ pass, system, prompt, schema, signal }: Question, model: string): () => Promise<Try> {
  const client = connect(pass);
  const request = {
    model,
    max_tokens: MAX_TOKENS,
    system,
    messages: [{ role: 'user' as const, content: prompt }],
    output_config: { format: { type: 'json_schema' as const, schema: transformJSONSchema(schema) } },
  };
  return async () => {
    try {
      return { reply: readMessage(await client.messages.stream(request, { signal }).finalMessage()) };
    } catch (error) {
      return signal.aborted ? TOOK_TOO_LONG : triedInVain(error);
    }
  };
}

/** Without another key from the environment, and without a log that could show a prompt. */
const connect = ({ baseUrl, apiKey }: GatewayPass): Anthropic =>
  new Anthropic({ baseURL: baseUrl, apiKey, authToken: null, maxRetries: 0, logLevel: 'off' });

const isWorthARetry = ({ reply, retryAfterMs = 0 }: Try): boolean =>
  reply.outcome === 'failed' && ERRORS[reply.code].retryable && retryAfterMs <= LONGEST_WAIT_MS;

/** Ends early when the signal aborts, and without an error: whoever waits looks at the signal next. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  setTimeout(ms, undefined, { signal }).catch(() => undefined);

const TOOK_TOO_LONG: Try = {
  reply: {
    outcome: 'failed',
    code: 'AGENT_TIMEOUT',
    message: 'The model did not finish the plan in time. Try again, or plan something smaller.',
  },
};
