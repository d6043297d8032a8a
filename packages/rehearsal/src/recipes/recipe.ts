import type { AgentRole, NuggetSpec } from '@nugget/contract';
import type { Setting } from './shared/settings.ts';

/** A file that a task writes; `path` is relative to the nugget's folder, with forward slashes. */
export interface RecipeFile {
  readonly path: string;
  readonly text: string;
}

/** A change to a file that an earlier task wrote; `find` occurs in it exactly once. */
export interface RecipeEdit {
  readonly path: string;
  readonly find: string;
  readonly replace: string;
}

/** One task of the plan and what its agent really does. No two tasks that may run side by side write the same file. */
export interface RecipeTask {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly role: AgentRole;
  readonly dependencies: readonly string[];
  readonly requirementIds: readonly string[];
  readonly acceptance: readonly string[];
  readonly files: readonly RecipeFile[];
  readonly edits: readonly RecipeEdit[];
  /** Said at the end, in the words of the agent; names what it could not do, where there is something. */
  readonly summary: string;
  /** Asked before the work begins, all at once. */
  readonly questions?: readonly RecipeQuestion[];
}

/** Something that a task lets the child decide; the answer changes the files that the task writes. */
export interface RecipeQuestion {
  readonly question: string;
  /** A word above the question, at most 12 characters. */
  readonly header: string;
  readonly options: readonly { readonly label: string; readonly description: string }[];
  /** Pure. An answer that it does not understand leaves the files as they are. */
  answered(files: readonly RecipeFile[], answer: string): readonly RecipeFile[];
}

export interface Composition {
  readonly explanation: string;
  readonly tasks: readonly RecipeTask[];
  /** Requirements that no module of the recipe can make true. They are planned, and said in a summary, never pretended. */
  readonly beyond: readonly string[];
  /** The numbers that can be changed later; empty where a recipe keeps none. */
  readonly settings: readonly Setting[];
}

/** What the rehearsal crew can build. A new kind is one folder and one entry in recipes/index.ts. */
export interface Recipe {
  readonly id: string;
  matches(spec: NuggetSpec): boolean;
  /** Pure: the same spec gives the same composition, so that planner and builders agree without talking. */
  compose(spec: NuggetSpec): Composition;
}
