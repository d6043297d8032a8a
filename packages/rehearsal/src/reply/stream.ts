import type { Message } from './message.ts';
import type { Timing } from './pace.ts';

interface StreamEvent {
  readonly type: string;
  readonly [key: string]: unknown;
}

/**
 * The server-sent events of a message, in the order and the shapes of the Messages API's streaming reference:
 * message_start, a start, deltas and a stop for every block, message_delta with the usage, message_stop.
 */
export async function* streamEvents(
  message: Message,
  timing: Timing,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const { usage, stop_reason, stop_sequence } = message;
  const begun = { ...message, content: [], stop_reason: null, usage: { ...usage, output_tokens: 1 } };
  yield asText({ type: 'message_start', message: begun });
  for (const [index, block] of message.content.entries()) {
    const { first, deltas } = partsOf(block, timing.pieces);
    yield asText({ type: 'content_block_start', index, content_block: first });
    for (const delta of deltas) {
      await timing.rest(signal);
      yield asText({ type: 'content_block_delta', index, delta });
    }
    yield asText({ type: 'content_block_stop', index });
  }
  yield asText({ type: 'message_delta', delta: { stop_reason, stop_sequence }, usage });
  yield asText({ type: 'message_stop' });
}

function partsOf(block: Message['content'][number], pieces: number) {
  if (block.type === 'text') {
    const deltas = cut(block.text, pieces).map((text) => ({ type: 'text_delta', text }));
    return { first: { ...block, text: '' }, deltas };
  }
  const deltas = cut(JSON.stringify(block.input), pieces).map((json) => ({
    type: 'input_json_delta',
    partial_json: json,
  }));
  return { first: { ...block, input: {} }, deltas };
}

/** Cuts between characters, never inside a surrogate pair: each piece must be valid text of its own. */
function cut(text: string, pieces: number): readonly string[] {
  const characters = [...text];
  const size = Math.max(1, Math.ceil(characters.length / pieces));
  const starts = Array.from({ length: Math.ceil(characters.length / size) }, (_, index) => index * size);
  return starts.map((start) => characters.slice(start, start + size).join(''));
}

const asText = (event: StreamEvent): string => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
