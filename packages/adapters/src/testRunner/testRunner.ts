import { join } from 'node:path';
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
    run: ({ folder, device, signal }) =>
      withScratchFolder(async (scratch) => {
        signal.throwIfAborted();
        const work = join(scratch, 'work');
        const copy = await copyFolder(folder, work);
        if (copy.outcome === 'too-large') return refused(copy.message);
        const reports: RunReport[] = [];
        for (const runtime of runtimes) {
          const files = runtime.select(copy.files, { device });
          if (files.length === 0) continue;
          const request = { folder: work, files, scratch, timeLimitMs, work: { device }, signal };
          reports.push(await runRuntime(runtime, request, sandbox));
        }
        return mergeRuns(reports);
      }),
  };
}

const refused = (message: string): TestReport => ({
  verdict: 'failed',
  cases: [],
  coverage: undefined,
  problems: [{ code: 'TESTS_FAILED', message }],
  output: message,
});
