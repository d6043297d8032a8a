import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { pytest, runTests, statuses } from '../testing/runners.ts';
import { findPython } from './findPython.ts';
import { createPytest } from './pytest.ts';

const { signal } = new AbortController();
const python = await findPython({ candidates: ['/usr/bin/python3', 'python3'], env: process.env, signal });
const file = (text: string) => runTests({ 'tests/test_a.py': text });

describe.runIf(python !== undefined)('Python tests', () => {
  it('pass, fail, and are skipped', async () => {
    const report = await file(`
import pytest
def test_good(): pass
def test_bad():
    print('the hint')
    assert 1 + 1 == 3
@pytest.mark.skip
def test_later(): assert False
@pytest.mark.xfail
def test_expected(): assert False
@pytest.mark.xfail(strict=True)
def test_surprise(): pass
`);
    expect(report).toMatchObject({ verdict: 'failed', problems: [] });
    expect(statuses(report)).toEqual({
      'tests/test_a.py: test_good': 'passed',
      'tests/test_a.py: test_bad': 'failed',
      'tests/test_a.py: test_later': 'skipped',
      'tests/test_a.py: test_expected': 'skipped',
      'tests/test_a.py: test_surprise': 'failed',
    });
    expect(report.cases[1]?.details).toMatch(/^the hint\n[\s\S]*assert \(1 \+ 1\) == 3/u);
  });

  it('import the work from the folder, and their own helpers', async () => {
    const report = await runTests({
      'game.py': 'def one():\n    return 1\n\ndef two():\n    return 2\n',
      'tests/helpers.py': 'expected = 1',
      'tests/game_check.py':
        'from game import one\nfrom helpers import expected\nclass TestOne:\n    def test_it(self): assert one() == expected',
    });
    expect(report.verdict).toBe('passed');
    expect(statuses(report)).toEqual({ 'tests/game_check.py: TestOne > test_it': 'passed' });
  });

  it('that cannot be imported fail, and the other files still run', async () => {
    const report = await runTests({
      'tests/test_a.py': 'import missing_module',
      'tests/test_b.py': 'def test_fine(): pass',
    });
    expect(report.verdict).toBe('failed');
    expect(statuses(report)).toEqual({
      'tests/test_a.py: tests/test_a.py': 'failed',
      'tests/test_b.py: test_fine': 'passed',
    });
    expect(report.cases[0]?.details).toContain("No module named 'missing_module'");
  });

  it('fail for their fixtures, before and after', async () => {
    const report = await file(`
import pytest
@pytest.fixture
def broken(): raise RuntimeError('no board')
@pytest.fixture
def untidy():
    yield
    raise RuntimeError('still open')
def test_before(broken): pass
def test_after(untidy): pass
`);
    expect(report.cases.map(({ name, status }) => [name, status])).toEqual([
      ['test_before', 'failed'],
      ['test_after', 'passed'],
      ['test_after (teardown)', 'failed'],
    ]);
  });

  it('may have names of any kind', async () => {
    const report = await file(`
import pytest
@pytest.mark.parametrize('name', ['🚀 and "quotes"', '\\u202eabc'])
def test_it(name): pass
`);
    expect(Object.keys(statuses(report))).toEqual([
      'tests/test_a.py: test_it[🚀 and "quotes"]',
      'tests/test_a.py: test_it[\u202eabc]',
    ]);
  });

  it('fail when the process is left in the middle with status 0', async () => {
    const report = await file(
      'import os\ndef test_good(): pass\ndef test_leaves(): os._exit(0)\ndef test_bad(): assert False',
    );
    expect(report).toMatchObject({ verdict: 'failed', problems: [{ code: 'TESTS_FAILED' }] });
    expect(report.problems[0]?.message).toContain('ended with status 0 before its report was complete');
  });

  it('are named when they hang', async () => {
    const report = await runTests(
      { 'tests/test_a.py': 'import time\ndef test_hangs(): time.sleep(600)' },
      { timeLimitMs: 8_000 },
    );
    expect(report.cases).toEqual([
      {
        name: 'test_hangs',
        file: 'tests/test_a.py',
        status: 'failed',
        details: 'It had not ended after 8 s.',
      },
    ]);
    expect(report.problems[0]?.message).toContain('pytest had not ended after 8 s and was stopped');
  });

  it('are missing when a file has none', async () => {
    expect(await file('def helper(): pass')).toMatchObject({
      verdict: 'none',
      problems: [{ code: 'TESTS_MISSING' }],
    });
  });

  it('cannot be hidden by a broken configuration', async () => {
    const report = await runTests({
      'pytest.ini': '[pytest]\naddopts = --no-such-option',
      'tests/test_a.py': 'def test_a(): pass',
    });
    expect(report.verdict).toBe('failed');
    expect(report.problems[0]?.message).toContain('--no-such-option');
  });

  it.runIf(python?.hasCoverage)('measure which lines of the work ran', async () => {
    const report = await runTests({
      'game.py': 'def one():\n    return 1\n\ndef two():\n    return 2\n',
      'never.py': 'x = 1\n',
      'tests/test_game.py': 'from game import one\ndef test_one(): assert one() == 1',
    });
    expect(report.coverage).toEqual({ percentage: 60, files: { 'game.py': 75, 'never.py': 0 } });
  });
});

describe('a machine without pytest', () => {
  it('is told what to install', async () => {
    const bare = createPytest({
      candidates: ['no-such-python', '/bin/false', '/bin/echo'],
      env: process.env,
    });
    const report = await runTests({ 'tests/test_a.py': 'def test_a(): pass' }, { runtimes: [bare] });
    expect(report).toMatchObject({ verdict: 'failed', cases: [], problems: [{ code: 'TEST_TOOL_MISSING' }] });
    expect(report.problems[0]?.message).toContain('python3 -m pip install pytest');
  });

  it('is not asked for pytest when there are only JavaScript tests', async () => {
    const planned: string[] = [];
    const plan: typeof pytest.plan = async (request) => {
      planned.push(...request.files);
      return pytest.plan(request);
    };
    await runTests({ 'tests/a.mjs': 'console.log("PASS: a")' }, { runtimes: [{ ...pytest, plan }] });
    expect(planned).toEqual([]);
  });
});
