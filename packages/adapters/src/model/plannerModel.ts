import { transformJSONSchema } from '@anthropic-ai/sdk/lib/transform-json-schema';
import type { PlannerModel, PlannerReply } from '@nugget/engine';
import { connect } from './connect.ts';
import { patiently } from './patiently.ts';
import { readMessage } from './readMessage.ts';
import { type Try, triedInVain } from './triedInVain.ts';

export interface PlannerModelOptions {
  /** As a function: asked for each question. */
  readonly model?: string | (() => string);
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

/**
 * The planner's model through @anthropic-ai/sdk, one structured answer a question. Streams, because the SDK allows long
 * answers no other way, and retries by itself, because the SDK repeats no stream that breaks after it began.
 */
export function createPlannerModel(options: PlannerModelOptions = {}): PlannerModel {
  const { model = 'claude-opus-5-5', timeLimitMs = 300_000, maxRetries = 2, backoffMs = 500 } = options;
  const modelNow = (): string => (typeof model === 'function' ? model() : model);
  return {
    async ask(question) {
      question.signal.throwIfAborted();
      const signal = AbortSignal.any([question.signal, AbortSignal.timeout(timeLimitMs)]);
      const reply = await patiently(asker({ ...question, signal }, modelNow()), {
        maxRetries,
        backoffMs,
        signal,
      });
      question.signal.throwIfAborted();
      return reply;
    },
  };
}

function asker(
  { pass, system, prompt, schema, signal }: Question,
  model: string,
): () => Promise<Try<PlannerReply>> {
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

const TOOK_TOO_LONG: Try<PlannerReply> = {
  reply: {
    outcome: 'failed',
    code: 'AGENT_TIMEOUT',
    message: 'The model did not finish the plan in time. Try again, or plan something smaller.',
  },
};
