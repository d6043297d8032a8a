import type { AgentTurn } from '@nugget/engine';

/** Hands the turns of a run to whoever calls `next`, in order; the last one again and again. */
export interface Turns {
  next(): Promise<AgentTurn>;
  ask(turn: Extract<AgentTurn, { outcome: 'asked' }>): void;
  /** The first end counts. It overtakes a question that nobody has seen yet. */
  end(turn: Exclude<AgentTurn, { outcome: 'asked' }>): void;
}

export function createTurns(): Turns {
  let last: AgentTurn | undefined;
  let unseen: AgentTurn | undefined;
  let waiting: PromiseWithResolvers<AgentTurn> | undefined;

  const hand = (turn: AgentTurn): void => {
    if (waiting === undefined) unseen = turn;
    else waiting.resolve(turn);
    waiting = undefined;
  };

  return {
    async next() {
      if (last !== undefined) return last;
      const turn = unseen;
      unseen = undefined;
      if (turn !== undefined) return turn;
      waiting ??= Promise.withResolvers();
      return waiting.promise;
    },
    ask(turn) {
      if (last === undefined) hand(turn);
    },
    end(turn) {
      if (last !== undefined) return;
      last = turn;
      hand(turn);
    },
  };
}
