import { type Agent, type ErrorCode, NuggetError, type Task } from '@nugget/contract';
import { boardDevice } from '../execute/conventions.ts';
import { carryOut } from '../execute/runTask.ts';
import type { TestCase, TestReport } from '../ports/index.ts';
import { idInBuild } from '../session/buildOrder.ts';
import { keyOf } from '../session/sessionContext.ts';
import { failuresOf, reportText } from '../test/reportText.ts';
import { narration } from '../words/index.ts';
import type { CrewContext } from './types.ts';

export type TestOutcome =
  | { readonly outcome: 'passed'; readonly passed: number }
  | { readonly outcome: 'off' }
  | { readonly outcome: 'failed'; readonly code: ErrorCode; readonly message: string };

/** Tests the workspace; what fails goes back to a builder with the output, a bounded number of rounds. */
export async function testPhase(crew: CrewContext): Promise<TestOutcome> {
  if (!crew.spec.workflow.testing_enabled) return { outcome: 'off' };
  for (let round = 1; ; round += 1) {
    const report = await runTests(crew, round);
    if (report.verdict === 'passed') return { outcome: 'passed', passed: passedCases(report).length };
    const mayFix = round <= crew.settings.fixRounds && report.verdict === 'failed' && !lacksTool(report);
    if (!mayFix || !(await fixTests(crew, { report, round }))) return failure(report);
  }
}

async function runTests(crew: CrewContext, round: number): Promise<TestReport> {
  const key = keyOf(crew.ctx, `test:${round}`);
  await crew.send(key, { type: 'testing_started', round });
  const folder = crew.workspace;
  const report = await crew.ctx.step(key, async (signal) => {
    const result = await crew.tools.testRunner.run({ folder, device: boardDevice(crew.spec), signal });
    // Tests that were cut off by a stop have no result.
    signal.throwIfAborted();
    return result;
  });
  await Promise.all([
    ...report.cases.map((each, index) => crew.send(`${key}:${index}`, testEvent(each))),
    tellCoverage(crew, report, `${key}:coverage`),
  ]);
  return report;
}

const testEvent = ({ name, file, status, details }: TestCase) =>
  ({ type: 'test_result', test_name: name, passed: status === 'passed', details, status, file }) as const;

async function tellCoverage(crew: CrewContext, { coverage }: TestReport, key: string): Promise<void> {
  if (coverage === undefined) return;
  const { percentage, files } = coverage;
  await crew.send(key, { type: 'coverage_update', percentage, details: { ...files } });
}

interface Round {
  readonly report: TestReport;
  readonly round: number;
}

/** True when a builder changed something, so that testing again makes sense. */
async function fixTests(crew: CrewContext, { report, round }: Round): Promise<boolean> {
  const task = fixTask(crew, round);
  const key = keyOf(crew.ctx, `fix:${round}`);
  await crew.send(`${key}:added`, { type: 'task_added', task });
  const about = { purpose: 'fix', round, failures: failuresOf(report) } as const;
  const outcome = await carryOut(crew, { key, task, about });
  if (outcome.outcome === 'failed') return false;
  // Without a history nobody knows; only testing shows.
  return outcome.commit !== undefined || crew.git.history === 'none';
}

function fixTask({ ctx, settings, spec, plan }: CrewContext, round: number): Task {
  // Repairs are counted over all goes of a build: each is a task of its own.
  const number = ctx.go * settings.fixRounds + round;
  const words = narration(spec.language).fixTask(number);
  return {
    id: idInBuild(ctx.build, `fix-${number}`),
    name: words.name,
    description: words.description,
    status: 'pending',
    agent_name: fixer(plan.agents).name,
    dependencies: [],
    acceptance_criteria: [words.criterion],
    requirement_ids: [],
  };
}

/** Repairs are a builder's; a crew without one sends somebody who may write. */
export function fixer(agents: readonly Agent[]): Agent {
  const found =
    agents.find((each) => each.role === 'builder') ?? agents.find((each) => each.role !== 'reviewer');
  if (found === undefined)
    throw new NuggetError('PLAN_INVALID', { message: 'The plan has nobody who may write files' });
  return found;
}

const passedCases = (report: TestReport): readonly TestCase[] =>
  report.cases.filter((each) => each.status === 'passed');
const lacksTool = (report: TestReport): boolean =>
  report.problems.some((each) => each.code === 'TEST_TOOL_MISSING');

function failure(report: TestReport): TestOutcome {
  if (report.verdict === 'none' && report.problems.length === 0) {
    return {
      outcome: 'failed',
      code: 'TESTS_MISSING',
      message: 'Testing is on, but the crew wrote no tests in tests/',
    };
  }
  const missing = report.problems.find((each) => each.code === 'TEST_TOOL_MISSING');
  if (missing !== undefined) return { outcome: 'failed', code: missing.code, message: missing.message };
  return { outcome: 'failed', code: 'TESTS_FAILED', message: reportText(report) };
}
