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

/** A page sees no pings: a line without a word for about this long is looked at. */
const QUIET_MS = 30_000;
/** A session that rests is looked at ever less often: a look may cost the server a walk through the whole log. */
const LONGEST_MS = 120_000;

/** Resolves when a line that seems open turns out to be dead. Rejects with the signal's reason. */
export async function untilSilent({ platform, pulse, look, signal }: SilenceParts): Promise<LineEnd> {
  let quiet = QUIET_MS;
  for (;;) {
    pulse.isHeard = false;
    const how = await nap(platform, quiet, signal);
    if (pulse.isHeard) quiet = QUIET_MS;
    if (how === 'rested' && pulse.isHeard) continue;
    const found = await look(signal);
    if (found !== 'well') return found;
    quiet = Math.min(LONGEST_MS, quiet * 2);
  }
}
