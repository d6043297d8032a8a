const MODEL = 'claude-opus-5-5';

const USAGE = { input_tokens: 25, cache_creation_input_tokens: 10, cache_read_input_tokens: 100 };

/** A whole reply: 135 tokens in, of which 110 to and from the cache, and 15 out. */
export const aMessage = (parts: Readonly<Record<string, unknown>> = {}) => ({
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  model: MODEL,
  content: [{ type: 'text', text: 'Hello, wörld 🚀' }],
  stop_reason: 'end_turn',
  stop_sequence: null,
  usage: { ...USAGE, output_tokens: 15 },
  ...parts,
});

/** The events before the first word: 135 tokens in and 1 out are known. */
export const streamStart = (model = MODEL): string =>
  toEvents(
    {
      type: 'message_start',
      message: aMessage({ model, content: [], stop_reason: null, usage: { ...USAGE, output_tokens: 1 } }),
    },
    { type: 'ping' },
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
  );

/** The same reply as aMessage, as a stream. */
export const aStream = (model = MODEL): string =>
  streamStart(model) +
  toEvents(
    { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'Hello, ' } },
    { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'wörld 🚀' } },
    { type: 'content_block_stop', index: 0 },
    {
      type: 'message_delta',
      delta: { stop_reason: 'end_turn', stop_sequence: null },
      usage: { output_tokens: 15 },
    },
    { type: 'message_stop' },
  );

const toEvents = (
  ...events: readonly { readonly type: string; readonly [part: string]: unknown }[]
): string => events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join('');
