import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { pidsMarked, untilGone } from '../process/testing/processes.ts';
import { node, noSandbox, pytest, runTests, sandbox, statuses } from './testing/runners.ts';
import { aFolder } from './testing/testFolder.ts';
import { createTestRunner } from './testRunner.ts';

const { signal } = new AbortController();
const PASSING = "import { test } from 'node:test'; test('fine', () => {});";

describe('createTestRunner', () => {
  it('merges the tests of both languages into one report', async () => {
    const report = await runTests({
      'a.mjs': 'export const one = () => 1;\n',
      'b.py': 'one = 1\ntwo = 2\n\ndef f():\n    return 3\n',
      'tests/a.test.mjs': `import { one } from '../a.mjs'; ${PASSING}`,
      'tests/deep/er/test_b.py': 'import b\ndef test_fine(): pass',
    });
    expect(report).toMatchObject({ verdict: 'passed', problems: [] });
    expect(statuses(report)).toEqual({
      'tests/a.test.mjs: fine': 'passed',
      'tests/deep/er/test_b.py: test_fine': 'passed',
    });
    expect(report.coverage).toMatchObject({ files: { 'a.mjs': 100, 'b.py': 75 } });
    expect(report.output).toContain('1 passed');
  });

  it('fails as a whole when one language fails', async () => {
    const report = await runTests({
      'tests/a.mjs': PASSING,
      'tests/test_b.py': 'def test_b(): assert False',
    });
    expect(report.verdict).toBe('failed');
  });

  it('finds no test where there is none', async () => {
    for (const files of [{}, { 'index.html': '' }, { 'tests/readme.md': '' }, { 'tests/a.mjs': '' }])
      expect(await runTests(files)).toMatchObject({
        verdict: 'none',
        cases: [],
        problems: [{ code: 'TESTS_MISSING' }],
      });
  });

  it('leaves the folder as it was, whatever the tests write', async () => {
    const folder = await aFolder({
      'data.txt': 'before',
      'tests/a.mjs': `import fs from 'node:fs'; import { test } from 'node:test';
        test('writes', () => { fs.writeFileSync('data.txt', 'after'); fs.writeFileSync('new.txt', ''); fs.rmSync('tests', { recursive: true }); });`,
      'tests/test_b.py': "def test_writes(): open('data.txt', 'w').write('after')",
    });
    const run = createTestRunner({ sandbox, runtimes: [node, pytest] }).run({ folder, signal });
    expect(await run).toMatchObject({ verdict: 'passed' });
    expect(await readFile(join(folder, 'data.txt'), 'utf8')).toBe('before');
    expect((await readdir(folder, { recursive: true })).sort()).toEqual([
      'data.txt',
      'tests',
      'tests/a.mjs',
      'tests/test_b.py',
    ]);
  });

  it('runs without a sandbox, too', async () => {
    const report = await runTests(
      { 'tests/a.mjs': PASSING, 'tests/test_b.py': 'def test_b(): pass' },
      { in: noSandbox },
    );
    expect(report).toMatchObject({ verdict: 'passed', problems: [] });
  });

  it('takes names of files as they are', async () => {
    const names = [
      'tests/[a] *?.mjs',
      'tests/🚀 "quoted" \'.mjs',
      'tests/-x.mjs',
      'tests/\u202eltr.mjs',
      'tests/$HOME.mjs',
    ];
    const report = await runTests(Object.fromEntries(names.map((name) => [name, PASSING])));
    expect(report.verdict).toBe('passed');
    expect(report.cases.map(({ file }) => file).sort()).toEqual([...names].sort());
  });

  it('keeps the verdict of tests that print without end', async () => {
    const report = await runTests({
      'tests/a.mjs': `import { test } from 'node:test';
        test('loud', () => { for (let i = 0; i < 5; i += 1) console.log('x'.repeat(1_000_000)); throw new Error('at last'); });`,
      'tests/test_b.py': "def test_loud():\n    print('x' * 5_000_000)\n    assert False, 'at last'",
    });
    expect(report.cases.map(({ status }) => status)).toEqual(['failed', 'failed']);
    for (const { details } of report.cases) expect(details).toContain('at last');
    expect(report.output).toContain('bytes left out');
    expect(report.output.length).toBeLessThan(410_000);
  });

  it('lists a thousand tests, and the failed ones first of all', async () => {
    const loop = "for (let i = 0; i < 1_500; i += 1) console.log('PASS: test ' + i + 'x'.repeat(500));";
    const report = await runTests({ 'tests/a.mjs': `${loop} console.log('FAIL: the last')` });
    expect(report.verdict).toBe('failed');
    expect(report.cases).toHaveLength(1_000);
    expect(report.cases[0]?.name).toHaveLength(200);
    expect(report.cases.at(-1)).toMatchObject({ name: 'the last', status: 'failed' });
  });

  it.each([
    { where: 'in the sandbox', in: sandbox, child: 'setsid' },
    { where: 'without a sandbox', in: noSandbox, child: 'env' },
  ])(
    'ends endless tests at the time limit and leaves no process $where',
    async ({ in: confinement, child }) => {
      const marker = `marker-${crypto.randomUUID()}`;
      const files = {
        'tests/a.mjs': `import { spawn } from 'node:child_process';
        spawn('${child}', ['sh', '-c', 'sleep 600; : ${marker}']); console.log('PASS: begun'); while (true);`,
        'tests/b.mjs': PASSING,
      };
      const report = await runTests(files, { in: confinement, timeLimitMs: 6_000 });
      expect(report).toMatchObject({ verdict: 'failed', problems: [{ code: 'TESTS_FAILED' }] });
      const details = 'It had not ended after 6 s.';
      expect(report.cases).toContainEqual({
        name: 'tests/a.mjs',
        file: 'tests/a.mjs',
        status: 'failed',
        details,
      });
      await untilGone(pidsMarked(marker));
      expect(pidsMarked(marker)).toEqual([]);
    },
  );

  it('rejects with the reason when it is stopped, and leaves nothing behind', async () => {
    const stop = new AbortController();
    const marker = `marker-${crypto.randomUUID()}`;
    const plan: typeof node.plan = async (request) => {
      const planned = await node.plan(request);
      setImmediate(() => stop.abort('user'));
      return planned.outcome === 'planned' ? { ...planned, env: { MARKER: marker } } : planned;
    };
    const run = runTests(
      { 'tests/a.mjs': 'while (true);' },
      { signal: stop.signal, runtimes: [{ ...node, plan }] },
    );
    await expect(run).rejects.toBe('user');
    await untilGone(pidsMarked(marker));
    expect(pidsMarked(marker)).toEqual([]);
  });

  it('does not start when stopping came first', async () => {
    await expect(runTests({ 'tests/a.mjs': PASSING }, { signal: AbortSignal.abort('user') })).rejects.toBe(
      'user',
    );
  });

  it('does not follow links', async () => {
    const outside = await aFolder({ 'secret.mjs': 'console.log("PASS: the secret")' });
    const folder = await aFolder({ 'tests/a.mjs': 'console.log("PASS: fine")' });
    await symlink(join(outside, 'secret.mjs'), join(folder, 'tests', 'link.mjs'));
    await symlink(outside, join(folder, 'tests', 'links'));
    const report = await createTestRunner({ sandbox, runtimes: [node] }).run({ folder, signal });
    expect(statuses(report)).toEqual({ 'tests/a.mjs: fine': 'passed' });
  });

  it('refuses a folder that is too large to copy', async () => {
    const folder = await aFolder({ 'tests/a.mjs': PASSING });
    await writeFile(join(folder, 'huge'), Buffer.alloc(65 * 1024 * 1024));
    const report = await createTestRunner({ sandbox, runtimes: [node] }).run({ folder, signal });
    expect(report).toMatchObject({ verdict: 'failed', problems: [{ code: 'TESTS_FAILED' }] });
    expect(report.problems[0]?.message).toContain('more than 5000 files or 64 MiB');
  });

  it('removes its scratch folder', async () => {
    const temporary = await aFolder({});
    const { TMPDIR } = process.env;
    onTestFinished(() => {
      if (TMPDIR === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = TMPDIR;
    });
    const folder = await aFolder({ 'tests/a.mjs': PASSING });
    process.env.TMPDIR = temporary;
    await createTestRunner({ sandbox, runtimes: [node] }).run({ folder, signal });
    expect(await readdir(temporary)).toEqual([]);
  });
});
