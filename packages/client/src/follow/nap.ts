import type { Platform } from '../platform.ts';

/** Waits `ms`, or less when the network or the person comes back. Rejects with the signal's reason when it aborts first. */
export async function nap(
  { wait, onComeBack }: Pick<Platform, 'wait' | 'onComeBack'>,
  ms: number,
  signal: AbortSignal,
): Promise<'rested' | 'woken'> {
  const woken = new AbortController();
  const over = new AbortController();
  onComeBack(() => woken.abort(), AbortSignal.any([signal, over.signal]));
  try {
    await wait(ms, AbortSignal.any([signal, woken.signal]));
    return 'rested';
  } catch (cause) {
    signal.throwIfAborted();
    if (!woken.signal.aborted) throw cause;
    return 'woken';
  } finally {
    over.abort();
  }
}
