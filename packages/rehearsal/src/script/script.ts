/** A tool that the crew uses, as the Messages API names it. */
export interface ToolCall {
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** One reply of the crew: what it says, and what it does then. Without calls it is the end of its work. */
export interface Turn {
  readonly says: string;
  readonly calls: readonly ToolCall[];
}

export interface ToolResult {
  readonly text: string;
  readonly failed: boolean;
}

/**
 * What a crew member does, written as if it happened in one go: each `yield` is a turn and gives the results of its
 * calls. It must be pure: the same results lead to the same turns.
 */
export type Scene<Result> = Generator<Turn, Result, readonly ToolResult[]>;

/** The results of one finished turn after the other. */
export type History = readonly (readonly ToolResult[])[];

/**
 * The next turn. The scene is played again from its start on the recorded results, as durable workflows do it, so the
 * crew needs no memory: a request that is sent twice is answered twice in the same way.
 */
export function nextTurn(scene: Scene<string>, history: History): Turn {
  let step = scene.next();
  for (const results of history) {
    if (step.done === true) break;
    step = scene.next(results);
  }
  return step.done === true ? { says: step.value, calls: [] } : step.value;
}
