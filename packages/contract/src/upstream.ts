import { type ErrorCode, isErrorCode } from './errors.ts';
import type { Crew } from './events.ts';

/** One Messages API request as the gateway passes it on: the body is the caller's own JSON text, untouched. */
export interface UpstreamRequest {
  /** Path and query, such as `/v1/messages?beta=true`. */
  readonly path: string;
  /** Lower-case names; without any credential of the caller. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
}

/**
 * Something that answers Messages API requests: Anthropic, a compatible server, the rehearsal crew, a recording.
 * The reply is JSON or, when the body says `stream: true`, server-sent events. Rejects only when nobody answered.
 * Source of the shape: the public Messages API reference (POST /v1/messages).
 */
export interface Upstream {
  readonly crew: Crew;
  send(request: UpstreamRequest): Promise<Response>;
}

const MARK = /\[nugget:([A-Z_]+)\] ?/;

/**
 * Puts a code into the message of a Messages API error that the gateway makes itself. Between the gateway and whoever
 * reads the error stands a client that passes on only the text, so the text has to carry it.
 */
export const markModelError = (code: ErrorCode, message: string): string => `[nugget:${code}] ${message}`;

/** Reads the code that markModelError put in; undefined for an error that came from the model's own server. */
export function readModelMark(message: string): ErrorCode | undefined {
  const code = MARK.exec(message)?.[1];
  return code !== undefined && isErrorCode(code) ? code : undefined;
}

/** The message as a person should read it. */
export const withoutModelMark = (message: string): string => message.replace(MARK, '');

// What a request is for stands in its prompt, where programs find it:
// - `<brief>` (brief.ts): plan, task, fix, conflict. A repair that a person asked for is a `fix` whose `report` holds the
//   person's words and whose `failures` are empty. A plan on top of what is there has `built`.
// - `<explain>` (explainMark.ts): explain lines of a file to a child. It has no brief and no tools; the reply is plain text.
export * from './explainMark.ts';
