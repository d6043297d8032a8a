import process from 'node:process';
import type { TestReport } from '@nugget/engine';
import { createSandbox } from '../../sandbox/index.ts';
import type { TestRuntime } from '../runtime.ts';
import { createNodeTests } from '../runtimes/nodeTests.ts';
import { createPytest } from '../runtimes/pytest.ts';
import { createTestRunner } from '../testRunner.ts';
import { aFolder } from './testFolder.ts';

const { signal: never } = new AbortController();

/** What this machine can do, and what every machine can do. */
export const sandbox = await createSandbox({ path: '/usr/bin:/bin', signal: never });
export const noSandbox = await createSandbox({ path: '', signal: never });

export const node = createNodeTests({ node: process.execPath });
export const pytest = createPytest({
  candidates: ['/usr/bin/python3', 'python3', 'python'],
  env: process.env,
});

interface Choices {
  readonly in?: typeof sandbox;
  readonly runtimes?: readonly TestRuntime[];
  readonly timeLimitMs?: number;
  readonly signal?: AbortSignal;
}

/** Runs the tests among these files. */
export async function runTests(
  files: Readonly<Record<string, string>>,
  choices: Choices = {},
): Promise<TestReport> {
  const {
    in: confinement = sandbox,
    runtimes = [node, pytest],
    timeLimitMs = 50_000,
    signal = never,
  } = choices;
  const runner = createTestRunner({ sandbox: confinement, runtimes, timeLimitMs });
  return runner.run({ folder: await aFolder(files), signal });
}

/** `file: name` -> status, for short expectations. */
export const statuses = ({ cases }: TestReport): Readonly<Record<string, string>> =>
  Object.fromEntries(cases.map(({ file, name, status }) => [`${file}: ${name}`, status]));
