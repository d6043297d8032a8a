import { isBoardProgram } from '@nugget/contract';
import type { TestRuntime } from '../runtime.ts';
import { isBoardTest } from '../testFiles.ts';

export interface MicroPythonOptions {
  /** The Node binary that runs the host: an absolute path without symlinks. */
  readonly node: string;
  /** The program that knows a virtual board, absolute: `host <ms a test may take> <device> <programs…> -- <tests…>`. */
  readonly host: string;
  /** What the host reads: absolute files and folders. */
  readonly readable: readonly string[];
}

/**
 * Programs for a board: MicroPython's own compiler has to take each of them, and tests/board_*.py run on a virtual board,
 * in virtual time.
 */
export function createMicroPythonTests({ node, host, readable }: MicroPythonOptions): TestRuntime {
  return {
    name: 'micropython',
    select: (files, { device }) =>
      device === undefined ? [] : files.filter((path) => isBoardProgram(path) || isBoardTest(path)),
    async plan({ files, work, timeLimitMs }) {
      const tests = files.filter(isBoardTest);
      const programs = files.filter((path) => !tests.includes(path));
      // A test that hangs politely ends before everything does, and the others still get their turn.
      const limit = String(Math.ceil(timeLimitMs / 2));
      const args = ['--no-warnings', host, limit, work.device ?? '', ...programs, '--', ...tests];
      return { outcome: 'planned', command: node, args, env: {}, readable: [node, ...readable] };
    },
  };
}
