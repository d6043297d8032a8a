import { isErrorCode, NuggetError } from '@nugget/contract';
import { ErrorNotice } from '../../app/ErrorNotice.tsx';

export interface LineProblemProps {
  readonly problem: { readonly code: string; readonly message: string } | undefined;
}

/** What the server could not do at the board's line. */
export function LineProblem({ problem }: LineProblemProps) {
  if (problem === undefined) return null;
  const code = isErrorCode(problem.code) ? problem.code : 'INTERNAL';
  return <ErrorNotice error={new NuggetError(code, { message: problem.message })} />;
}
