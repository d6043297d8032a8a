import { type ErrorCode, readModelMark } from '@nugget/contract';

/** A failed model call as its client saw it; `status` is absent when there was no reply, or an error inside a stream. */
export interface ModelFailure {
  readonly status?: number | undefined;
  readonly message: string;
}

/** The error types of the public Messages API reference ("Errors"); inside a stream they come without a status. */
const BY_TYPE: readonly (readonly [type: string, code: ErrorCode])[] = [
  ['overloaded_error', 'MODEL_BUSY'],
  ['rate_limit_error', 'MODEL_BUSY'],
  ['authentication_error', 'MODEL_KEY_REFUSED'],
  ['permission_error', 'MODEL_KEY_REFUSED'],
  ['billing_error', 'MODEL_KEY_REFUSED'],
  ['timeout_error', 'MODEL_UNREACHABLE'],
  ['api_error', 'MODEL_BROKEN'],
  ['invalid_request_error', 'MODEL_BROKEN'],
  ['not_found_error', 'MODEL_BROKEN'],
  ['request_too_large', 'MODEL_BROKEN'],
];

/** The same reference's statuses; 402 is billing, which only the owner of the key can put right. */
const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'MODEL_KEY_REFUSED',
  402: 'MODEL_KEY_REFUSED',
  403: 'MODEL_KEY_REFUSED',
  408: 'MODEL_UNREACHABLE',
  429: 'MODEL_BUSY',
  502: 'MODEL_UNREACHABLE',
  503: 'MODEL_UNREACHABLE',
  504: 'MODEL_UNREACHABLE',
  529: 'MODEL_BUSY',
};

/** How the Agent SDK words a reply that the model declined to give. */
const REFUSAL = /usage policy/i;

/** How it words an answer that did not end where the model had to; it has asked three times to go on by then. */
const TOO_LONG = /output token maximum/i;

/**
 * Names a failed model call. What our own gateway says about itself comes first, then the status, then the error type
 * in the text; no reply at all means that nobody could be reached.
 */
export function modelErrorCode({ status, message }: ModelFailure): ErrorCode {
  const marked = readModelMark(message);
  if (marked !== undefined) return marked;
  if (REFUSAL.test(message)) return 'MODEL_REFUSED';
  if (TOO_LONG.test(message)) return 'AGENT_OUT_OF_TURNS';
  if (status !== undefined) return BY_STATUS[status] ?? 'MODEL_BROKEN';
  return BY_TYPE.find(([type]) => message.includes(type))?.[1] ?? 'MODEL_UNREACHABLE';
}
