import { AnthropicError, APIError } from '@anthropic-ai/sdk';
import { withoutModelMark } from '@nugget/contract';
import type { PlannerReply } from '@nugget/engine';
import { modelErrorCode } from './modelErrors.ts';

/** No answer, and why. */
export type FailedReply = Extract<PlannerReply, { outcome: 'failed' }>;

/** How one request ended. */
export interface Try<Reply extends { readonly outcome: string }> {
  readonly reply: Reply | FailedReply;
  /** Milliseconds that the model asked to wait before the next one. */
  readonly retryAfterMs?: number;
}

/** Turns what the SDK threw into a reply. Anything else is a broken assumption of ours and is thrown on. */
export function triedInVain(error: unknown): Try<FailedReply> {
  if (!(error instanceof AnthropicError)) throw error;
  // The SDK's own words about a reply that is no stream of events, or one without a beginning.
  if (!(error instanceof APIError)) {
    return failed('MODEL_BROKEN', `The model's reply cannot be read: ${error.message}`);
  }
  const message = error.apiMessage ?? error.message;
  const code = modelErrorCode({ status: error.status, message: error.message });
  const seconds = Number(error.headers?.get('retry-after') ?? Number.NaN);
  const wait = Number.isFinite(seconds) && seconds >= 0 ? { retryAfterMs: seconds * 1000 } : {};
  return { ...failed(code, withoutModelMark(message)), ...wait };
}

const failed = (code: FailedReply['code'], message: string): Try<FailedReply> => ({
  reply: { outcome: 'failed', code, message },
});
