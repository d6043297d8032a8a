import type { BoardView, DeploymentTarget, NuggetSpec, Question, SerialLine } from '@nugget/contract';

import type { OpenPortal } from '../portals/portalService.ts';

/** How a deployment speaks with people and with the log. */
export interface DeployTalk {
  /** Asks a person whether something may be done; true where nobody has to be asked. The same id is asked once in a build. */
  approve(gate: {
    readonly id: string;
    readonly question: string;
    readonly context: string;
  }): Promise<boolean>;
  /** Lets a person choose; the label of an option, or undefined where nobody is there to ask. */
  choose(ask: { readonly id: string; readonly question: Question }): Promise<string | undefined>;
  /** Nugget's own words for a child, once per id in a deployment. */
  say(id: string, text: string): Promise<void>;
  /** A board runs the program now. */
  onBoard(board: BoardView): Promise<void>;
  /** What the board says; the log keeps the first lines. */
  onLines(lines: readonly SerialLine[]): void;
}

export interface DeployRequest {
  readonly sessionId: string;
  readonly spec: NuggetSpec;
  /** The finished workspace, absolute. */
  readonly folder: string;
  /** The port that somebody has chosen for it. */
  readonly port?: string | undefined;
  /** The port of the board that had the nugget before. */
  readonly lastPort?: string | undefined;
  readonly talk: DeployTalk;
  /** To the board; undefined where the spec has none that can be opened. */
  readonly portal?: OpenPortal | undefined;
  readonly onProgress: (progress: { step: string; percent: number }) => void;
  readonly signal: AbortSignal;
}

export interface Deployed {
  /** Where it can be seen; undefined for targets without an address. */
  readonly url: string | undefined;
  /** The board that runs it now, for targets that are one. */
  readonly board?: BoardView;
  /** True when a person said no: everything is ready, and nothing was put anywhere. */
  readonly isLeft?: boolean;
  /**
   * Where other machines of this network can see it; undefined while nobody allows that. Opens or closes that door as the
   * setting is at this moment. The address holds a secret.
   */
  lanUrl?(): Promise<string | undefined>;
  /** Ends what the target keeps running. */
  close(): Promise<void>;
}

/** What a target needs and gives, for the order of several. */
export interface DeployRank {
  readonly provides: readonly string[];
  readonly requires: readonly string[];
  /** Lower goes first, where nothing requires another order. */
  readonly order: number;
}

/** One place a nugget can be put. A new target is one file and one entry in the list that compose hands to the engine. */
export interface DeployTarget {
  readonly id: string;
  /** Which of the spec's targets this one serves. */
  readonly serves: readonly DeploymentTarget[];
  rank(spec: NuggetSpec): DeployRank;
  deploy(request: DeployRequest): Promise<Deployed>;
}
