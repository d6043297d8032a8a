import { createHash } from 'node:crypto';
import type { ToolCall, Turn } from '../script/script.ts';

type Content =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'tool_use';
      readonly id: string;
      readonly name: string;
      readonly input: ToolCall['input'];
    };

/** A reply in the shape of the Messages API. */
export interface Message {
  readonly id: string;
  readonly type: 'message';
  readonly role: 'assistant';
  readonly model: string;
  readonly content: readonly Content[];
  readonly stop_reason: 'end_turn' | 'tool_use';
  readonly stop_sequence: null;
  readonly usage: { readonly input_tokens: number; readonly output_tokens: number };
}

interface Reply {
  readonly turn: Turn;
  readonly model: string;
  /** The request's own text: ids and the count of tokens come from it, so that a retry gets the very same reply. */
  readonly body: string;
}

export function toMessage({ turn, model, body }: Reply): Message {
  const id = createHash('sha256').update(body).digest('hex').slice(0, 12);
  const content = contentOf(turn, id);
  return {
    id: `msg_${id}`,
    type: 'message',
    role: 'assistant',
    model,
    content,
    stop_reason: turn.calls.length > 0 ? 'tool_use' : 'end_turn',
    stop_sequence: null,
    usage: { input_tokens: tokensIn(body), output_tokens: tokensIn(content) },
  };
}

/** An estimate, the same both ways: four characters a token. */
export function tokensIn(value: string | readonly Content[]): number {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return Math.ceil(text.length / 4);
}

function contentOf({ says, calls }: Turn, id: string): readonly Content[] {
  const words: readonly Content[] = says === '' ? [] : [{ type: 'text', text: says }];
  const tools = calls.map(
    ({ tool, input }, index): Content => ({
      type: 'tool_use',
      id: `toolu_${id}_${index}`,
      name: tool,
      input,
    }),
  );
  return [...words, ...tools];
}
