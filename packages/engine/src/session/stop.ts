import { NuggetError, type StopReason } from '@nugget/contract';

/** Stopping is neither a result nor a failure: it travels as the abort reason, and the first one wins. */
export function stopOf(reason: StopReason, message = `The session was stopped (${reason})`): NuggetError {
  return new NuggetError('STOPPED', { message, details: { reason } });
}

/** The reason of a stop; undefined for anything else that is thrown or that a signal was aborted with. */
export function stopReason(thrown: unknown): StopReason | undefined {
  if (!(thrown instanceof NuggetError) || thrown.code !== 'STOPPED') return undefined;
  const { reason } = thrown.details;
  return reason === 'user' || reason === 'budget' ? reason : 'shutdown';
}

/** Rejects with the signal's reason as soon as it aborts; never resolves. `release` detaches the listener. */
function aborted(signal: AbortSignal): { readonly promise: Promise<never>; release(): void } {
  const { promise, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason);
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, { once: true });
  // Whoever races against this promise may have left before it rejects.
  promise.catch(() => undefined);
  return { promise, release: () => signal.removeEventListener('abort', onAbort) };
}

/** Waits for `work`, but no longer than until the signal aborts. The work itself is not ended by this. */
export async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const stop = aborted(signal);
  try {
    return await Promise.race([work, stop.promise]);
  } finally {
    stop.release();
  }
}
