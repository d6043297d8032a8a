import type { ModelTurn, ToolCall } from './modelTurn.ts';

type Streamed = Extract<ModelTurn, { kind: 'say' | 'use' | 'refuse' | 'tooLong' | 'cut' | 'hang' }>;

interface StreamEvent {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Tokens that every scripted reply claims to have used. */
const SCRIPTED_TOKENS = { input: 10, output: 5 } as const;

/** The server-sent events of one reply, in the order of the public Messages API reference ("Streaming"). */
export function* messageStream(turn: Streamed, model: string): Generator<string> {
  yield frame(messageStart(model));
  yield* blocks(turn).map(frame);
  if (turn.kind === 'cut' || turn.kind === 'hang') return;
  yield frame({
    type: 'message_delta',
    delta: { stop_reason: stopReason(turn), stop_sequence: null },
    usage: { output_tokens: SCRIPTED_TOKENS.output },
  });
  yield frame({ type: 'message_stop' });
}

export const PING = frame({ type: 'ping' });

function frame(event: StreamEvent): string {
  return `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

const messageStart = (model: string): StreamEvent => ({
  type: 'message_start',
  message: {
    id: `msg_${crypto.randomUUID()}`,
    type: 'message',
    role: 'assistant',
    model,
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage: { input_tokens: SCRIPTED_TOKENS.input, output_tokens: 1 },
  },
});

function blocks(turn: Streamed): readonly StreamEvent[] {
  switch (turn.kind) {
    case 'say':
      return textBlock(0, turn.pieces);
    case 'use': {
      const text = turn.text === undefined ? [] : textBlock(0, [turn.text]);
      const first = turn.text === undefined ? 0 : 1;
      return [...text, ...turn.tools.flatMap((tool, i) => toolBlock(first + i, tool))];
    }
    case 'tooLong':
      return textBlock(0, ['Once upon a ti']);
    case 'cut':
      return textBlock(0, ['Half a sen']).slice(0, -1);
    case 'refuse':
    case 'hang':
      return [];
  }
}

const textBlock = (index: number, pieces: readonly string[]): readonly StreamEvent[] => [
  { type: 'content_block_start', index, content_block: { type: 'text', text: '' } },
  ...pieces.map((text) => ({ type: 'content_block_delta', index, delta: { type: 'text_delta', text } })),
  { type: 'content_block_stop', index },
];

const toolBlock = (index: number, { name, input }: ToolCall): readonly StreamEvent[] => [
  {
    type: 'content_block_start',
    index,
    content_block: { type: 'tool_use', id: `toolu_${crypto.randomUUID()}`, name, input: {} },
  },
  {
    type: 'content_block_delta',
    index,
    delta: { type: 'input_json_delta', partial_json: JSON.stringify(input) },
  },
  { type: 'content_block_stop', index },
];

function stopReason(turn: Streamed): string {
  switch (turn.kind) {
    case 'use':
      return 'tool_use';
    case 'refuse':
      return 'refusal';
    case 'tooLong':
      return 'max_tokens';
    case 'say':
    case 'cut':
    case 'hang':
      return 'end_turn';
  }
}
