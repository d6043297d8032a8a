import type { TestCase, TestReport } from '../../../ports/index.ts';

export const aCase = (parts: Partial<TestCase> = {}): TestCase => ({
  name: 'starts',
  file: 'tests/game.test.js',
  status: 'passed',
  details: '',
  ...parts,
});

const aReport = (parts: Partial<TestReport>): TestReport => ({
  verdict: 'passed',
  cases: [],
  coverage: undefined,
  problems: [],
  output: '',
  ...parts,
});

export const passing = (parts: Partial<TestReport> = {}): TestReport =>
  aReport({ cases: [aCase()], ...parts });

export const failing = (details = 'expected 3, got 2'): TestReport =>
  aReport({ verdict: 'failed', cases: [aCase(), aCase({ name: 'counts', status: 'failed', details })] });

export const noTests = (): TestReport => aReport({ verdict: 'none' });

export const withoutTool = (message: string): TestReport =>
  aReport({ verdict: 'failed', problems: [{ code: 'TEST_TOOL_MISSING', message }] });
