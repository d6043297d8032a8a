import type { TestCase, TestReport } from '../ports/index.ts';

/** An agent's context is dear: this many failures, and this much output of each, are enough to begin with. */
const MOST_FAILURES = 20;
const MOST_DETAILS = 1_500;

const count = (cases: readonly TestCase[], status: TestCase['status']): number =>
  cases.filter((each) => each.status === status).length;

/** A test report as an agent reads it: the verdict first, then every failure. */
export function reportText(report: TestReport): string {
  const { cases } = report;
  const numbers = `${count(cases, 'passed')} passed, ${count(cases, 'failed')} failed, ${count(cases, 'skipped')} skipped`;
  const failures = cases.filter((each) => each.status === 'failed');
  const lines = [`verdict: ${report.verdict} (${numbers})`];
  if (report.verdict === 'none') lines.push('No tests were found in tests/.');
  lines.push(...report.problems.map((problem) => `problem: ${problem.message}`));
  for (const failure of failures.slice(0, MOST_FAILURES)) {
    lines.push(`FAILED ${failure.file}: ${failure.name}`, failure.details.slice(0, MOST_DETAILS));
  }
  if (failures.length > MOST_FAILURES) lines.push(`… and ${failures.length - MOST_FAILURES} more failures`);
  return lines.join('\n');
}

/** The failing tests as a repair brief names them; a run that broke without a failing case is named by its problems. */
export function failuresOf(
  report: TestReport,
): readonly { readonly test_name: string; readonly details: string }[] {
  const failed = report.cases
    .filter((each) => each.status === 'failed')
    .slice(0, MOST_FAILURES)
    .map((each) => ({
      test_name: `${each.file}: ${each.name}`,
      details: each.details.slice(0, MOST_DETAILS),
    }));
  const broken = report.problems.map((problem) => ({
    test_name: 'test run',
    details: problem.message.slice(0, MOST_DETAILS),
  }));
  return [...failed, ...broken];
}
