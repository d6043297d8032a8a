import { NuggetError } from '@nugget/contract';
import { type ApiError, broken, noAnswer, unknownKey } from './apiError.ts';

/** Why a call that was passed on came to no end of its own. */
export interface FailedCall {
  readonly cause: unknown;
  /** Milliseconds of silence after which it was given up, if that is why. */
  readonly silentMs: number | undefined;
  readonly revoked: boolean;
}

/** Says it to the caller. No text here may hold a header or a key. */
export function explainFailure({ cause, silentMs, revoked }: FailedCall): ApiError {
  if (revoked) return unknownKey('This key was revoked while the call was under way.');
  if (silentMs !== undefined) {
    const seconds = silentMs / 1000;
    return noAnswer(
      'MODEL_UNREACHABLE',
      `The model has been silent for ${seconds} s, so the call was given up. Try again.`,
    );
  }
  if (cause instanceof NuggetError) return broken(cause.code, cause.message);
  const advice = 'Check the network and the address of the model, then try again.';
  return noAnswer(
    'MODEL_UNREACHABLE',
    `The model cannot be reached, or broke off its reply (${reasonOf(cause)}). ${advice}`,
  );
}

/** fetch wraps what happened two or three times; the innermost cause is the one worth reading. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause.cause !== undefined) return reasonOf(cause.cause);
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}
