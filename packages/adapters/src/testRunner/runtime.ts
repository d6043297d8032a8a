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
  readonly work: WorkUnderTest;
  readonly signal: AbortSignal;
}

export interface WorkUnderTest {
  /** The device (an id of DEVICES) that it is for; undefined where it is for no board. */
  readonly device: string | undefined;
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
  /** The files that it is to run, of all files of the work; without any it is left out. */
  select(files: readonly string[], work: WorkUnderTest): readonly string[];
  plan(request: RunRequest): Promise<RunPlan>;
}
