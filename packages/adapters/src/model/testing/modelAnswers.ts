import type { ModelAnswer } from './scriptedModel.ts';

interface Event {
  readonly type: string;
  readonly [part: string]: unknown;
}

const toEvents = (events: readonly Event[]): string =>
  events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join('');

const streamed = (events: string): Response =>
  new Response(events, { headers: { 'content-type': 'text/event-stream' } });

const message = (parts: object) => ({
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  model: 'm',
  stop_sequence: null,
  ...parts,
});

const beginning = (text: string): readonly Event[] => [
  {
    type: 'message_start',
    message: message({ content: [], stop_reason: null, usage: { input_tokens: 9, output_tokens: 1 } }),
  },
  { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
  { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } },
];

/** A whole reply as a stream. */
export const says =
  (text: string, stopReason = 'end_turn'): ModelAnswer =>
  () =>
    streamed(
      toEvents([
        ...beginning(text),
        { type: 'content_block_stop', index: 0 },
        { type: 'message_delta', delta: { stop_reason: stopReason }, usage: { output_tokens: 5 } },
        { type: 'message_stop' },
      ]),
    );

/** A whole reply in one piece. */
export const saysAtOnce =
  (text: string): ModelAnswer =>
  () =>
    Response.json(
      message({
        content: [{ type: 'text', text }],
        stop_reason: 'end_turn',
        usage: { input_tokens: 9, output_tokens: 5 },
      }),
    );

/** The beginning of a stream; then it ends as if all were well. */
export const stopsShort =
  (text: string): ModelAnswer =>
  () =>
    streamed(toEvents(beginning(text)));

/** The beginning of a stream; then an error event. */
export const failsInside =
  (type: string): ModelAnswer =>
  () =>
    streamed(
      toEvents([...beginning('{"expl'), { type: 'error', error: { type, message: `${type} inside` } }]),
    );

/** Any other bytes under the name of a stream. */
export const babbles =
  (events: string): ModelAnswer =>
  () =>
    streamed(events);

export const failsWith =
  (status: number, type: string, headers: Readonly<Record<string, string>> = {}): ModelAnswer =>
  () =>
    Response.json(
      { type: 'error', error: { type, message: `The model says ${status}.` } },
      { status, headers },
    );

export const isAway: ModelAnswer = () => Promise.reject(new Error('ECONNREFUSED'));

/** Never answers; gives up when the caller does. */
export const staysSilent: ModelAnswer = ({ signal }) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
