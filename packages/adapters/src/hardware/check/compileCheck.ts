import type { CompileProblem } from '@nugget/contract';
import type { BoardFile } from '@nugget/engine';

export type Compile = (
  files: readonly BoardFile[],
  signal: AbortSignal,
) => Promise<readonly CompileProblem[]>;

export interface CompileCheckParts {
  /** MicroPython's own compiler. */
  readonly microPython: Compile;
  /** CPython's; undefined where there is none. */
  readonly cPython: (
    files: readonly BoardFile[],
    signal: AbortSignal,
  ) => Promise<readonly CompileProblem[] | undefined>;
}

/**
 * What MicroPython would refuse. Its own compiler decides: CPython takes `match`, and an old CPython refuses what a board
 * takes. Where both refuse a file, CPython's words are told: they say more than `invalid syntax`.
 */
export function createCompileCheck({ microPython, cPython }: CompileCheckParts): Compile {
  return async (files, signal) => {
    signal.throwIfAborted();
    const programs = files.filter(({ path }) => path.endsWith('.py'));
    if (programs.length === 0) return [];
    const refused = await microPython(programs, signal);
    if (refused.length === 0) return [];
    const paths = new Set(refused.map(({ path }) => path));
    const explained = await cPython(
      programs.filter(({ path }) => paths.has(path)),
      signal,
    );
    return refused.map((problem) => explained?.find(({ path }) => path === problem.path) ?? problem);
  };
}
