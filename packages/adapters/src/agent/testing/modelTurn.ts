/** One scripted reply of the model to one request. */
export type ModelTurn =
  /** Text, streamed in these pieces; ends the agent's work. */
  | { readonly kind: 'say'; readonly pieces: readonly string[] }
  /** Tool calls in one message, after optional text. */
  | { readonly kind: 'use'; readonly text?: string; readonly tools: readonly ToolCall[] }
  /** The model declines. */
  | { readonly kind: 'refuse' }
  | { readonly kind: 'error'; readonly status: number; readonly type: string; readonly message: string }
  /** The text is longer than the model may write in one answer. */
  | { readonly kind: 'tooLong' }
  /** The connection breaks in the middle of the text. */
  | { readonly kind: 'cut' }
  /** The stream begins and then only pings, as a stuck upstream does. */
  | { readonly kind: 'hang' }
  /** Plays `turn` once the promise resolves. */
  | { readonly kind: 'hold'; readonly until: Promise<unknown>; readonly turn: ModelTurn };

export interface ToolCall {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export const say = (...pieces: readonly string[]): ModelTurn => ({ kind: 'say', pieces });

export const use = (name: string, input: Readonly<Record<string, unknown>>): ModelTurn => ({
  kind: 'use',
  tools: [{ name, input }],
});

export const fail = (status: number, type: string, message: string): ModelTurn => ({
  kind: 'error',
  status,
  type,
  message,
});
