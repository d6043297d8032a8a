import type { PartState, PartStates } from '@nugget/contract';

/** What hangs on a board's pins. Pure: no DOM, no Node, no time. */
export interface Parts {
  states(): PartStates;
  /** Changes what a part shows to the program; false for a part that is not there or is nothing that one can touch. */
  touch(partId: string, state: PartState): boolean;
  /** Called with those that have changed. The returned function ends it. */
  onChange(listener: (changed: PartStates) => void): () => void;
}
