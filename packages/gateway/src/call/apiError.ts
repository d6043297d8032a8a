import { type ErrorCode, markModelError } from '@nugget/contract';

/** An error as the Messages API words it. Source of types and statuses: its public reference, "Errors". */
export interface ApiError {
  readonly status: number;
  readonly type: string;
  readonly message: string;
  /** Set on what this gateway has to say itself; it travels in `x-nugget-code` and inside the message. */
  readonly code: ErrorCode | undefined;
}

const plain =
  (status: number, type: string) =>
  (message: string): ApiError => ({ status, type, message, code: undefined });

const marked =
  (status: number, type: string) =>
  (code: ErrorCode, message: string): ApiError => ({
    status,
    type,
    message: markModelError(code, message),
    code,
  });

export const unknownKey = plain(401, 'authentication_error');
export const foreignHost = plain(403, 'permission_error');
export const unknownPath = plain(404, 'not_found_error');
export const tooLarge = plain(413, 'request_too_large');
export const badRequest = plain(400, 'invalid_request_error');

/**
 * Of all statuses, 402 is the one that every client takes at its word: measured with the Agent SDK 0.3.330, a 400 or 422
 * is asked again with fewer features, a 401 or 403 reads as a failed login, and a 413 loses its message.
 */
export const refused = marked(402, 'billing_error');
export const noAnswer = marked(502, 'api_error');
export const broken = marked(500, 'api_error');

/** The body of an error reply, and the data of an error event in a stream. */
export const errorBody = ({ type, message }: ApiError): string =>
  JSON.stringify({ type: 'error', error: { type, message } });

/** `x-should-retry` is what the SDK obeys before it looks at the status; only a server that is away may come back. */
export const errorHeaders = ({ status, code }: ApiError): Readonly<Record<string, string>> => ({
  'content-type': 'application/json',
  'x-should-retry': status === 502 ? 'true' : 'false',
  ...(code === undefined ? {} : { 'x-nugget-code': code }),
});

export const errorEvent = (error: ApiError): string => `event: error\ndata: ${errorBody(error)}\n\n`;
