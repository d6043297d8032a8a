import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { bareEnv, NO_GRACE, runProcess } from '../process/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { type Collected, createCollector } from './report/collector.ts';
import { createRecordReader } from './report/recordReader.ts';
import { type RunReport, runReport } from './report/runReport.ts';
import type { RunRequest, TestRuntime } from './runtime.ts';

/** For stdout and for stderr each, in bytes; the middle is left out. */
const OUTPUT_LIMIT = 100_000;

/** Runs the tests of one runtime. Rejects with the signal's reason when stopped; whatever the tests do is in the report. */
export async function runRuntime(
  runtime: TestRuntime,
  request: RunRequest,
  sandbox: Sandbox,
): Promise<RunReport> {
  const plan = await runtime.plan(request);
  if (plan.outcome === 'missing') return withoutTool(plan.message);
  const { name } = runtime;
  const { folder, timeLimitMs, signal } = request;
  const collector = createCollector();
  const reader = createRecordReader(collector.add);
  const result = await runProcess({
    ...sandbox.wrap({ ...plan, cwd: folder, scratch: request.scratch }),
    cwd: folder,
    env: { ...testEnv(request.scratch), ...plan.env },
    signal,
    timeLimitMs,
    outputLimitBytes: OUTPUT_LIMIT,
    grace: NO_GRACE,
    onChannel: reader.push,
  });
  signal.throwIfAborted();
  const cutOff = result.outcome === 'timed-out' ? `It had not ended after ${timeLimitMs / 1000} s.` : '';
  return runReport({
    name,
    folder,
    collected: collector.end(cutOff),
    damaged: reader.damaged(),
    result,
    timeLimitMs,
  });
}

/** No key, no setting and no home of the person who runs Nugget; tests that start `node` get the Node they run on. */
const testEnv = (scratch: string): Readonly<Record<string, string>> => ({
  ...bareEnv,
  PATH: `${dirname(process.execPath)}${delimiter}${bareEnv.PATH}`,
  HOME: join(scratch, 'home'),
  TMPDIR: join(scratch, 'home'),
});

const NOTHING: Collected = {
  cases: [],
  counts: { passed: 0, failed: 0, skipped: 0 },
  lines: {},
  complete: false,
};

const withoutTool = (message: string): RunReport => ({
  collected: NOTHING,
  problems: [{ code: 'TEST_TOOL_MISSING', message }],
  output: message,
});
