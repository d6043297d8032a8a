/** How long a model may be silent, in milliseconds. */
export interface SilenceLimits {
  /**
   * Until the reply begins. A small computer reads a long prompt for minutes before its model says the first word;
   * fetch itself gives up after 300 s.
   */
  readonly firstByteMs: number;
  /** Between two pieces of a reply. Anthropic's servers send a ping every few seconds. */
  readonly idleMs: number;
}

export const SILENCE_LIMITS: SilenceLimits = { firstByteMs: 280_000, idleMs: 120_000 };

export interface StallWatch {
  /** Aborts, with the number of silent milliseconds as its reason, when nothing came for too long. */
  readonly signal: AbortSignal;
  /** A piece of the reply has arrived. */
  heard(): void;
  stop(): void;
}

export function startStallWatch({ firstByteMs, idleMs }: SilenceLimits): StallWatch {
  const stall = new AbortController();
  const after = (silentMs: number) => setTimeout(() => stall.abort(silentMs), silentMs);
  let timer = after(firstByteMs);
  return {
    signal: stall.signal,
    heard() {
      clearTimeout(timer);
      timer = after(idleMs);
    },
    stop: () => clearTimeout(timer),
  };
}
