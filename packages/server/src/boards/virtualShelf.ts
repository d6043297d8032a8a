import type { PartState, PartStates } from '@nugget/contract';
import type { VirtualBoards } from '@nugget/engine';

/** What hangs on a virtual board that runs, for whoever looks at it and touches it. */
export interface VirtualParts {
  /** An id of DEVICES. */
  readonly device: string;
  states(): PartStates;
  /** Tells the states of parts that have changed, until the returned function is called. */
  watch(onChange: (changed: PartStates) => void): () => void;
  /** REQUEST_INVALID for a part that the board does not have, or a state of another kind of part. */
  touch(part: string, state: PartState): void;
  /** The board may rest when nobody looks at it and nobody follows its line. */
  release(): Promise<void>;
}

/** The virtual boards of this computer: what the engine needs of them, and what a screen does. */
export interface VirtualShelf extends VirtualBoards {
  /** The device that the board at a port has; undefined where there is none. */
  deviceAt(port: string): string | undefined;
  /** Undefined where there is no virtual board at that port. */
  openParts(port: string): Promise<VirtualParts | undefined>;
  /** Throws a board away, with what is on it. */
  remove(name: string): Promise<void>;
  /** All of them. */
  clear(): Promise<void>;
  close(): Promise<void>;
}
