import type { AgentTurn } from '@nugget/engine';

/** How a run ends, whoever brings it about: the agent itself, the watchdog, or a person. */
export type End = Exclude<AgentTurn, { outcome: 'asked' }>;

/** The first end counts; from then on nothing of the run goes on. */
export interface Ending {
  readonly signal: AbortSignal;
  /** Returns the end that counts. */
  end(turn: End): End;
  turn(): End | undefined;
}

export function createEnding(): Ending {
  const controller = new AbortController();
  let first: End | undefined;
  return {
    signal: controller.signal,
    end(turn) {
      first ??= turn;
      controller.abort();
      return first;
    },
    turn: () => first,
  };
}
