import { describe, expect, it } from 'vitest';
import { runTests, statuses } from '../testing/runners.ts';

const file = (text: string) => runTests({ 'tests/a.mjs': text });

describe('JavaScript tests with node:test', () => {
  it('are reported one by one, with the suites they stand in', async () => {
    const report = await file(`
      import { describe, it, test } from 'node:test';
      describe('the ship', () => {
        it('moves', () => {});
        describe('in space', () => { it('floats', () => {}); });
      });
      test('a story', async (t) => { await t.test('begins', () => {}); });
    `);
    expect(report.verdict).toBe('passed');
    expect(statuses(report)).toEqual({
      'tests/a.mjs: the ship > moves': 'passed',
      'tests/a.mjs: the ship > in space > floats': 'passed',
      'tests/a.mjs: a story > begins': 'passed',
    });
  });

  it('say why they failed, with paths inside the nugget', async () => {
    const report = await file(`
      import assert from 'node:assert'; import { test } from 'node:test';
      test('adds', () => assert.equal(1 + 1, 3, 'one and one'));
    `);
    expect(report).toMatchObject({
      verdict: 'failed',
      problems: [],
      cases: [{ name: 'adds', status: 'failed' }],
    });
    expect(report.cases[0]?.details).toMatch(/one and one\n[\s\S]*tests\/a\.mjs:3:/u);
    expect(JSON.stringify(report)).not.toContain('nugget-tests-');
  });

  it('that are skipped or to be done neither pass nor fail', async () => {
    const report = await file(`
      import { describe, it } from 'node:test';
      it.skip('later', () => { throw new Error('no'); });
      it.todo('some day', () => { throw new Error('no'); });
      describe.skip('all of these', () => { it('x', () => {}); });
    `);
    expect(Object.values(statuses(report))).toEqual(['skipped', 'skipped', 'skipped']);
    expect(report).toMatchObject({ verdict: 'none', problems: [{ code: 'TESTS_MISSING' }] });
  });

  it('fail when a hook of their suite fails', async () => {
    const report = await file(`
      import { before, describe, it } from 'node:test';
      describe('the game', () => { before(() => { throw new Error('no screen'); }); it('starts', () => {}); });
    `);
    expect(report.verdict).toBe('failed');
    expect(report.cases.find(({ name }) => name === 'the game')?.details).toContain('no screen');
  });

  it('fail when their file ends with another status than 0', async () => {
    const report = await file(`
      import { test } from 'node:test';
      test('fine', () => {}); process.on('exit', () => { process.exitCode = 3; });
    `);
    expect(statuses(report)).toEqual({ 'tests/a.mjs: fine': 'passed', 'tests/a.mjs: tests/a.mjs': 'failed' });
    expect(report.cases[1]?.details).toBe('The file ended with status 3.');
  });

  it('fail when process.exit(0) swallows them', async () => {
    const report = await file(`
      import { test } from 'node:test';
      test('first', () => {}); test('leaves', () => process.exit(0)); test('bad', () => { throw new Error('never seen'); });
    `);
    expect(report.verdict).toBe('failed');
    expect(report.cases.at(-1)?.details).toContain('is process.exit called?');
  });

  it('that never come to an end are named', async () => {
    const waiting = await runTests(
      { 'tests/a.mjs': "import { test } from 'node:test'; test('waits', () => new Promise(() => {}));" },
      { timeLimitMs: 8_000 },
    );
    expect(waiting).toMatchObject({ verdict: 'failed', cases: [{ name: 'waits', status: 'failed' }] });
  });
});

describe('JavaScript files that are plain scripts', () => {
  it('may print PASS: and FAIL: lines', async () => {
    const report = await file(
      'console.log("PASS: it moves\\nFAIL: it jumps\\nexpected 3 but got 2\\nSKIP: it flies"); process.exit(1)',
    );
    expect(report.verdict).toBe('failed');
    expect(report.cases).toEqual([
      { name: 'it moves', file: 'tests/a.mjs', status: 'passed', details: '' },
      { name: 'it jumps', file: 'tests/a.mjs', status: 'failed', details: 'expected 3 but got 2' },
      { name: 'it flies', file: 'tests/a.mjs', status: 'skipped', details: '' },
    ]);
  });

  it('pass when all they print passed and their status is 0', async () => {
    expect(await file('console.log("PASS: it moves")')).toMatchObject({ verdict: 'passed', problems: [] });
  });

  it('fail when they print PASS and end with another status', async () => {
    const report = await file('console.log("PASS: it moves"); process.exit(3)');
    expect(report.verdict).toBe('failed');
    expect(statuses(report)).toEqual({
      'tests/a.mjs: it moves': 'passed',
      'tests/a.mjs: tests/a.mjs': 'failed',
    });
  });

  it('may print TAP', async () => {
    const report = await file(
      'console.log("TAP version 13\\nok 1 - yes\\nnot ok 2 - no\\n  ---\\n  got: 2\\nok 3 # SKIP later\\n1..3")',
    );
    expect(report.verdict).toBe('failed');
    expect(report.cases.map(({ name, status }) => [name, status])).toEqual([
      ['yes', 'passed'],
      ['no', 'failed'],
      ['(no name)', 'skipped'],
    ]);
  });

  it('fail when fewer tests ran than their TAP had planned', async () => {
    const report = await file('console.log("1..3\\nok 1 - yes"); process.exit(0)');
    expect(report.cases.at(-1)?.status).toBe('failed');
    expect(report.cases.at(-1)?.details).toContain('The file planned 3 tests, but reported 1.');
  });

  it('are a failed test with the crash when they crash before the first', async () => {
    const report = await file('import "./missing.mjs"; console.log("PASS: never")');
    expect(report.cases).toMatchObject([{ name: 'tests/a.mjs', status: 'failed' }]);
    expect(report.cases[0]?.details).toContain("Cannot find module 'tests/missing.mjs'");
  });

  it('are a failed test when a signal ends them', async () => {
    const report = await file('console.log("PASS: fine"); process.kill(process.pid, "SIGKILL")');
    expect(report.cases.at(-1)?.details).toContain('The file was ended by SIGKILL.');
  });

  it('are no tests when they only help others', async () => {
    const report = await runTests({
      'tests/helpers.mjs': 'export const one = 1;',
      'tests/fakes.mjs': "import { mock } from 'node:test'; export const jump = mock.fn();",
      'tests/a.js':
        'import("./helpers.mjs").then(({ one }) => console.log(one === 1 ? "PASS: helped" : "FAIL: helped"))',
    });
    expect(report.verdict).toBe('passed');
    expect(statuses(report)).toEqual({ 'tests/a.js: helped': 'passed' });
  });
});

describe('coverage of JavaScript', () => {
  it('counts the lines of the work, not of its tests', async () => {
    const report = await runTests({
      'game.mjs': 'export const one = () => 1;\nexport const two = () => {\n  return 2;\n};\n',
      'tests/game.test.mjs':
        "import { test } from 'node:test'; import { one } from '../game.mjs'; test('one', () => { one(); });",
    });
    expect(report.coverage).toEqual({ percentage: 75, files: { 'game.mjs': 75 } });
  });

  it('is not given when nothing of the work ran', async () => {
    expect((await file('console.log("PASS: fine")')).coverage).toBeUndefined();
  });
});
