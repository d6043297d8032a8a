import type Anthropic from '@anthropic-ai/sdk';
import type { TextModel, TextReply } from '@nugget/engine';
import { connect } from './connect.ts';
import { patiently } from './patiently.ts';
import { type Try, triedInVain } from './triedInVain.ts';

export interface TextModelOptions {
  /** As a function: asked for each question. */
  readonly model?: string | (() => string);
  /** Milliseconds for one `say` with all its retries: somebody waits for it. */
  readonly timeLimitMs?: number;
  /** Tries after the first one. */
  readonly maxRetries?: number;
  /** Milliseconds before the first retry. */
  readonly backoffMs?: number;
}

type Question = Parameters<TextModel['say']>[0];

/** Thinking counts, too; the answer itself is a paragraph. */
const MAX_TOKENS = 4_000;

/** Plain text from a model through @anthropic-ai/sdk, one answer a question. */
export function createTextModel(options: TextModelOptions = {}): TextModel {
  const { model = 'claude-opus-5-5', timeLimitMs = 60_000, maxRetries = 1, backoffMs = 500 } = options;
  const modelNow = (): string => (typeof model === 'function' ? model() : model);
  return {
    async say(question) {
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

function asker({ pass, system, prompt, signal }: Question, model: string): () => Promise<Try<TextReply>> {
  const client = connect(pass);
  const messages = [{ role: 'user' as const, content: prompt }];
  const request = { model, max_tokens: MAX_TOKENS, system, messages };
  return async () => {
    try {
      return { reply: readText(await client.messages.stream(request, { signal }).finalMessage()) };
    } catch (error) {
      return signal.aborted ? TOOK_TOO_LONG : triedInVain(error);
    }
  };
}

function readText({ content, stop_reason }: Anthropic.Message): TextReply {
  const text = content.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('');
  if (stop_reason === 'refusal') return failed('MODEL_REFUSED', 'The model declined to answer this.');
  // The SDK takes a stream that simply ends for a whole one; only the missing reason tells.
  if (stop_reason === null) return failed('MODEL_BROKEN', 'The reply of the model ended in the middle.');
  if (text.trim() === '') return failed('MODEL_BROKEN', 'The model said nothing.');
  return { outcome: 'answered', text };
}

const failed = (code: 'MODEL_REFUSED' | 'MODEL_BROKEN' | 'AGENT_TIMEOUT', message: string): TextReply => ({
  outcome: 'failed',
  code,
  message,
});

const TOOK_TOO_LONG: Try<TextReply> = {
  reply: failed('AGENT_TIMEOUT', 'The model did not answer in time. Try again.'),
};
