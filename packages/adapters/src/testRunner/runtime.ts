import type { Invocation } from '../process/index.ts';

/** What a runtime is asked to run. Absolute paths, but for the files. */
export interface RunRequest {
  /** The folder under test, as the tests see it. */
  readonly folder: string;
  /** Relative to the folder, with forward slashes; never empty. */
  readonly files: readonly string[];
  /** A private folder that is gone after the run. */
  readonly scratch: string;
  readonly timeLimitMs: number;
  readonly signal: AbortSignal;
}

export type RunPlan =
  | (Invocation & {
      readonly outcome: 'planned';
      readonly env: Readonly<Record<string, string>>;
      /** What the command needs to read outside the system's folders. */
      readonly readable: readonly string[];
    })
  /** The tool is not there; `message` says what is missing and how to get it. */
  | { readonly outcome: 'missing'; readonly message: string };

/** A way to run tests: which files, and the command. The command reports on descriptor 3 (report/records.ts). */
export interface TestRuntime {
  readonly name: string;
  /** With the dot, in lower case. */
  readonly extensions: readonly string[];
  plan(request: RunRequest): Promise<RunPlan>;
}
