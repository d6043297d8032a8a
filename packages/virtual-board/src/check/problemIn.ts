import type { CompileProblem } from '@nugget/contract';
import type { PythonFailure } from '../firmware/values.ts';

/** From MicroPython's traceback: the line is in its last `File … line n`, the message in its last line. */
export function problemIn(path: string, failure: PythonFailure): CompileProblem {
  const lines = failure.traceback.trim().split('\n');
  const at = /line (\d+)/.exec(lines.findLast((line) => line.trimStart().startsWith('File ')) ?? '');
  return { path, line: Number(at?.[1] ?? 0), message: lines.at(-1)?.trim() || failure.type };
}
