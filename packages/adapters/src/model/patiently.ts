import { setTimeout } from 'node:timers/promises';
import { ERRORS } from '@nugget/contract';
import type { FailedReply, Try } from './triedInVain.ts';

/** A child waits in front of the screen: longer than this, and a clear error is better. */
const LONGEST_WAIT_MS = 60_000;

export interface Patience {
  /** Tries after the first one, whatever each failed of. */
  readonly maxRetries: number;
  /** Milliseconds before the first retry; twice as long before the next, unless the model names a time itself. */
  readonly backoffMs: number;
  readonly signal: AbortSignal;
}

/** Asks again while that may help. */
export async function patiently<Reply extends { readonly outcome: string }>(
  askOnce: () => Promise<Try<Reply>>,
  { maxRetries, backoffMs, signal }: Patience,
): Promise<Reply | FailedReply> {
  let last = await askOnce();
  for (let retry = 0; retry < maxRetries && isWorthARetry(last); retry += 1) {
    await pause(last.retryAfterMs ?? backoffMs * 2 ** retry, signal);
    if (signal.aborted) break;
    last = await askOnce();
  }
  return last.reply;
}

const isFailed = (reply: { readonly outcome: string }): reply is FailedReply => reply.outcome === 'failed';

const isWorthARetry = <Reply extends { readonly outcome: string }>({
  reply,
  retryAfterMs = 0,
}: Try<Reply>): boolean => isFailed(reply) && ERRORS[reply.code].retryable && retryAfterMs <= LONGEST_WAIT_MS;

/** Ends early when the signal aborts, and without an error: whoever waits looks at the signal next. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  setTimeout(ms, undefined, { signal }).catch(() => undefined);
