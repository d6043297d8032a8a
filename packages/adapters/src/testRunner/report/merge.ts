import type { TestReport } from '@nugget/engine';
import { createCaseList } from './caseList.ts';
import type { Collected } from './collector.ts';
import type { RunReport } from './runReport.ts';

/** One report of all runtimes that ran. */
export function mergeRuns(runs: readonly RunReport[]): TestReport {
  const list = createCaseList();
  for (const found of runs.flatMap(({ collected }) => collected.cases)) list.add(found);
  const problems = runs.flatMap((run) => run.problems);
  const verdict = verdictOf(runs, problems);
  return {
    verdict,
    cases: list.cases,
    coverage: coverageOf(runs.map(({ collected }) => collected.lines)),
    problems: verdict === 'none' ? [NOTHING_TESTED] : problems,
    output: runs.map(({ output }) => output).join('\n'),
  };
}

const NOTHING_TESTED = {
  code: 'TESTS_MISSING',
  message: 'No test ran: tests/ holds no .py, .js or .mjs file with a test in it, or every test was skipped.',
} as const;

function verdictOf(runs: readonly RunReport[], problems: TestReport['problems']): TestReport['verdict'] {
  const count = (status: keyof Collected['counts']) =>
    runs.reduce((sum, { collected }) => sum + collected.counts[status], 0);
  if (problems.length > 0 || count('failed') > 0) return 'failed';
  return count('passed') > 0 ? 'passed' : 'none';
}

function coverageOf(measured: readonly Collected['lines'][]): TestReport['coverage'] {
  const files = Object.fromEntries(
    measured.flatMap((lines) => Object.entries(lines)).filter(([, { lines }]) => lines > 0),
  );
  const counts = Object.values(files);
  if (counts.length === 0) return undefined;
  const lines = counts.reduce((sum, file) => sum + file.lines, 0);
  const covered = counts.reduce((sum, file) => sum + file.covered, 0);
  return {
    percentage: percent(covered, lines),
    files: Object.fromEntries(
      Object.entries(files).map(([path, file]) => [path, percent(file.covered, file.lines)]),
    ),
  };
}

/** With one decimal; hostile counts stay within 0 and 100. */
const percent = (covered: number, lines: number): number =>
  Math.min(100, Math.round((covered / lines) * 1_000) / 10);
