import type { Question } from '@nugget/contract';

/** What Nugget says about boards. */
export interface BoardNarration {
  /** Nothing real answers: the virtual board is used. */
  readonly noBoard: string;
  /** Several answer, and there is nobody to ask: the virtual board is used. */
  readonly severalBoards: string;
  /** What the virtual board is called, and what it is. */
  readonly virtual: string;
  readonly virtualDescription: string;
  readonly which: string;
  readonly whichHeader: string;
  readonly mayFlash: (board: string) => string;
  readonly files: (paths: readonly string[]) => string;
  /** A person said no to a flash. */
  readonly left: string;
  readonly flashed: (board: string) => string;
  /** The board as somebody who speaks, where it has no name of its own. */
  readonly board: string;
  /** The program on the board does not know some of what its portal promises. */
  readonly portalLacks: (capabilities: readonly string[]) => string;
}

/** What Nugget itself says during a build, for a child; one object a language. */
export interface Narration {
  readonly narrator: string;
  readonly rehearsal: string;
  readonly planning: string;
  /** After a crash. */
  readonly recovered: string;
  /** After a build that had ended: it was stopped, had failed, or is shown again. */
  readonly goesOn: string;
  /** Changed blocks are built on top of what is there. */
  readonly rebuild: string;
  /** A repair that a person asked for begins. */
  readonly fixing: string;
  /** The message of the commit that puts the work back to an earlier one, whose message is given. */
  readonly undone: (message: string) => string;
  /** Who explains code: a name beside those of the crew. */
  readonly explainer: string;
  readonly mendTask: { readonly name: string; readonly description: string; readonly criterion: string };
  readonly noHistory: string;
  readonly succeeded: (facts: { readonly tasks: number; readonly tests: number }) => string;
  readonly failed: (facts: {
    readonly done: number;
    readonly tasks: number;
    readonly because: string;
  }) => string;
  /** Portals, by name, that this version cannot open. */
  readonly portals: (names: readonly string[]) => string;
  readonly board: BoardNarration;
  /** `round` counts the repairs of the session from 1. */
  readonly fixTask: (round: number) => {
    readonly name: string;
    readonly description: string;
    readonly criterion: string;
  };
  /** The answers to choose from, `mine` and `theirs`, hold no names: they must come back exactly as they are here. */
  readonly conflict: (
    agent: string,
    files: readonly string[],
  ) => { readonly question: Question; readonly mine: string; readonly theirs: string };
}
