import type { NuggetError } from '@nugget/contract';
import { ErrorNotice } from '../../app/ErrorNotice.tsx';

export interface FlashProblemProps {
  readonly error: NuggetError | undefined;
  readonly onRetry: (() => void) | undefined;
}

/** Why nothing was put on the board, in a child's words, with the facts for an adult. */
export function FlashProblem({ error, onRetry }: FlashProblemProps) {
  if (error === undefined) return null;
  const mayRetry = error.retryable && onRetry !== undefined;
  return <ErrorNotice error={error} {...(mayRetry ? { onRetry } : {})} />;
}
