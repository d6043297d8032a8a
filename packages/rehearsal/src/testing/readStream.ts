/** A content block of a reply, as a client puts it together. */
export type ReplyBlock =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'tool_use';
      readonly id: string;
      readonly name: string;
      readonly input: Readonly<Record<string, unknown>>;
    };

export interface Reply {
  readonly content: readonly ReplyBlock[];
  readonly stopReason: string;
  readonly usage: { readonly input_tokens: number; readonly output_tokens: number };
  /** How many pieces the blocks came in. */
  readonly deltas: number;
}

interface StreamEvent {
  readonly type: string;
  readonly index: number;
  readonly content_block: ReplyBlock;
  readonly delta: { readonly text?: string; readonly partial_json?: string; readonly stop_reason: string };
  readonly usage: Reply['usage'];
}

/** Puts a streamed reply together, as the SDK does. */
export async function readStream(response: Response): Promise<Reply> {
  const events = eventsIn(await response.text());
  const starts = events.filter(({ type }) => type === 'content_block_start');
  const deltas = events.filter(({ type }) => type === 'content_block_delta');
  const end = events.find(({ type }) => type === 'message_delta');
  if (end === undefined || events.at(-1)?.type !== 'message_stop') throw new Error('The stream was cut off.');
  return {
    content: starts.map(({ index, content_block }) => {
      const pieces = deltas.filter((event) => event.index === index).map(({ delta }) => delta);
      if (content_block.type === 'text')
        return { type: 'text', text: pieces.map(({ text }) => text).join('') };
      return { ...content_block, input: JSON.parse(pieces.map(({ partial_json }) => partial_json).join('')) };
    }),
    stopReason: end.delta.stop_reason,
    usage: end.usage,
    deltas: deltas.length,
  };
}

const eventsIn = (text: string): readonly StreamEvent[] =>
  text
    .split('\n\n')
    .filter((event) => event !== '')
    .map((event) => JSON.parse(event.slice(event.indexOf('data: ') + 6)));
