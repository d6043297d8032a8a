import { aStream } from './messages.ts';
import type { Answer } from './scriptedServer.ts';

const EVENT_STREAM = { 'content-type': 'text/event-stream; charset=utf-8' };

export const json =
  (body: unknown, status = 200): Answer =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

export const error = (
  status: number,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): Answer => {
  const body = { type: 'error', error: { type, message: `The model says ${status}.` } };
  return (response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};

/** A whole stream of events, in pieces of `size` bytes that respect neither events nor characters. */
export const stream =
  (events: string = aStream(), size = 100): Answer =>
  (response) => {
    response.writeHead(200, { ...EVENT_STREAM, 'request-id': 'req_1' });
    const bytes = Buffer.from(events);
    for (let at = 0; at < bytes.length; at += size) response.write(bytes.subarray(at, at + size));
    response.end();
  };

/** The beginning of a stream, and then nothing more; the connection stays open. */
export const stall =
  (events: string): Answer =>
  (response) => {
    response.writeHead(200, EVENT_STREAM).write(events);
  };

/** The beginning of a stream, and then the connection breaks. */
export const cut =
  (events: string): Answer =>
  (response) => {
    response.writeHead(200, EVENT_STREAM).write(events, () => response.destroy());
  };

/** Takes the request and never says a word. */
export const hang: Answer = () => undefined;
