import type { ErrorCode } from '@nugget/contract';

export interface TestCase {
  readonly name: string;
  /** Relative to the folder under test. */
  readonly file: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  /** What it printed when it failed; capped, the verdict is never cut off. */
  readonly details: string;
}

export interface TestReport {
  /** `passed` needs: at least one test passed, none failed, and every runner ended with status 0. `none`: no tests found. */
  readonly verdict: 'passed' | 'failed' | 'none';
  readonly cases: readonly TestCase[];
  /** Percent of lines run, 0-100, over all runners; undefined where it could not be measured. */
  readonly coverage:
    | { readonly percentage: number; readonly files: Readonly<Record<string, number>> }
    | undefined;
  /** Something about a whole run that no case shows: a crash before the first test, a time-out, a missing tool. */
  readonly problems: readonly { readonly code: ErrorCode; readonly message: string }[];
  /** Raw output for an adult and for the agent that repairs; capped in the middle. */
  readonly output: string;
}

export interface TestRunner {
  /**
   * Runs what is in `<folder>/tests`. Test code is hostile: sandboxed where possible, its process tree always ends. With a
   * device (an id of DEVICES) the nugget is for a board: MicroPython has to take its programs, and `tests/board_*.py` run
   * on a virtual one.
   */
  run(options: {
    readonly folder: string;
    readonly device?: string | undefined;
    readonly signal: AbortSignal;
  }): Promise<TestReport>;
}
