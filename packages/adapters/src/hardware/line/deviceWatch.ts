import { access } from 'node:fs/promises';
import type { Clock } from '@nugget/engine';

export interface DeviceWatch {
  readonly port: string;
  readonly clock: Clock;
  /** Ends the watch. */
  readonly signal: AbortSignal;
  readonly onGone: (cause: unknown) => void;
}

const EVERY_MS = 1_000;

/**
 * Tells when the file of an open port is gone. A read on a USB port that was pulled out does not always say so: Linux lets
 * it return nothing, again and again.
 */
export async function watchDevice({ port, clock, signal, onGone }: DeviceWatch): Promise<void> {
  if (!port.startsWith('/dev/')) return;
  try {
    for (;;) {
      await clock.wait(EVERY_MS, signal);
      await access(port);
    }
  } catch (cause) {
    if (!signal.aborted) onGone(cause);
  }
}
