import type { Message } from './message.ts';
import type { Timing } from './pace.ts';
import { streamEvents } from './stream.ts';

export function jsonResponse(value: unknown, status = 200): Response {
  return Response.json(value, { status, headers: { 'request-id': 'rehearsal' } });
}

/** An error in the shape of the Messages API. */
export function errorResponse(status: 400 | 404, message: string): Response {
  const type = status === 404 ? 'not_found_error' : 'invalid_request_error';
  return jsonResponse({ type: 'error', error: { type, message: `rehearsal: ${message}` } }, status);
}

/** The reply as a stream that ends when its reader goes away or the signal aborts, whichever comes first. */
export function streamResponse(message: Message, timing: Timing, signal: AbortSignal): Response {
  const reader = new AbortController();
  const events = streamEvents(message, timing, AbortSignal.any([signal, reader.signal]));
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await events.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: (reason) => reader.abort(reason),
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'request-id': 'rehearsal' } });
}
