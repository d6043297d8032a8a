import { extname, join } from 'node:path';
import type { TestReport, TestRunner } from '@nugget/engine';
import type { Sandbox } from '../sandbox/index.ts';
import { copyFolder } from './folderCopy.ts';
import { mergeRuns } from './report/merge.ts';
import type { RunReport } from './report/runReport.ts';
import { runRuntime } from './runRuntime.ts';
import type { TestRuntime } from './runtime.ts';
import { withScratchFolder } from './scratchFolder.ts';

export interface TestRunnerOptions {
  readonly sandbox: Sandbox;
  /** See createRuntimes. */
  readonly runtimes: readonly TestRuntime[];
  /** For each runtime. */
  readonly timeLimitMs?: number;
}

/**
 * Runs the tests of a copy of the folder, so that they cannot change the work, one runtime after the other. Rejects only
 * with the signal's reason when it aborts, or when this machine's own files fail.
 */
export function createTestRunner({
  sandbox,
  runtimes,
  timeLimitMs = 120_000,
}: TestRunnerOptions): TestRunner {
  return {
    run: ({ folder, signal }) =>
      withScratchFolder(async (scratch) => {
        signal.throwIfAborted();
        const work = join(scratch, 'work');
        const copy = await copyFolder(folder, work);
        if (copy.outcome === 'too-large') return refused(copy.message);
        const reports: RunReport[] = [];
        for (const runtime of runtimes) {
          const files = copy.files.filter((path) => isTestFor(runtime, path));
          if (files.length === 0) continue;
          reports.push(
            await runRuntime(runtime, { folder: work, files, scratch, timeLimitMs, signal }, sandbox),
          );
        }
        return mergeRuns(reports);
      }),
  };
}

const isTestFor = ({ extensions }: TestRuntime, path: string): boolean =>
  path.startsWith('tests/') && extensions.includes(extname(path).toLowerCase());

const refused = (message: string): TestReport => ({
  verdict: 'failed',
  cases: [],
  coverage: undefined,
  problems: [{ code: 'TESTS_FAILED', message }],
  output: message,
});
