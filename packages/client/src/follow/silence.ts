import type { Platform } from '../platform.ts';
import type { LineEnd } from './line.ts';
import { nap } from './nap.ts';

/** Whether something has come over a line since somebody last asked. */
export interface Pulse {
  isHeard: boolean;
}

export interface SilenceParts {
  readonly platform: Platform;
  readonly pulse: Pulse;
  readonly look: (signal: AbortSignal) => Promise<LineEnd | 'well'>;
  readonly signal: AbortSignal;
}

/** A page sees no pings: a line this long without a word (up to twice as long, as nobody counts from the last one) is looked at. */
const QUIET_MS = 30_000;

/** Resolves when a line that seems open turns out to be dead. Rejects with the signal's reason. */
export async function untilSilent({ platform, pulse, look, signal }: SilenceParts): Promise<LineEnd> {
  for (;;) {
    pulse.isHeard = false;
    const how = await nap(platform, QUIET_MS, signal);
    if (how === 'rested' && pulse.isHeard) continue;
    const found = await look(signal);
    if (found !== 'well') return found;
  }
}
