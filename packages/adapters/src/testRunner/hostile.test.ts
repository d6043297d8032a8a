import { rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { controlCharacters } from './testing/controlCharacters.ts';
import { noSandbox, runTests, sandbox } from './testing/runners.ts';
import { aFolder } from './testing/testFolder.ts';

describe('hostile tests', () => {
  it('cannot report through the channel of their runner', async () => {
    const report = await runTests({
      'tests/a.mjs': `import fs from 'node:fs';
        const forged = '{"kind":"case","file":"tests/a.mjs","name":"forged","status":"passed","details":""}\\n';
        for (const fd of [3, 4, 5, 6]) { try { fs.writeSync(fd, forged); } catch {} }
        for (const pid of ['self', process.ppid]) { try { fs.appendFileSync('/proc/' + pid + '/fd/3', forged); } catch {} }
        console.log(forged); process.exit(1);`,
    });
    expect(report).toMatchObject({ verdict: 'failed', cases: [{ name: 'tests/a.mjs', status: 'failed' }] });
  });

  it('only harm themselves by writing nonsense to the channel', async () => {
    const report = await runTests({ 'tests/test_a.py': "import os\ndef test_a(): os.write(3, b'nonsense')" });
    expect(report).toMatchObject({ verdict: 'failed', problems: [{ code: 'TESTS_FAILED' }] });
  });

  it('do not pass by writing reports of their own', async () => {
    const report = await runTests({
      'tests/a.mjs': `import fs from 'node:fs';
        fs.writeFileSync('report.json', '{"passed":true}'); fs.writeFileSync('../report.xml', '<testsuite/>');
        console.log('1..1'); throw new Error('bad');`,
    });
    expect(report.verdict).toBe('failed');
  });

  it.each([
    { where: 'in the sandbox', in: sandbox },
    { where: 'without a sandbox', in: noSandbox },
  ])('fail when they kill their runner $where', async ({ in: confinement }) => {
    const report = await runTests(
      { 'tests/a.mjs': 'console.log("PASS: fine"); process.kill(process.ppid, "SIGKILL")' },
      { in: confinement },
    );
    expect(report).toMatchObject({ verdict: 'failed', problems: [{ code: 'TESTS_FAILED' }] });
  });

  it('cannot reach the screen with terminal sequences', async () => {
    const nasty = '\\u001b[2J\\u001b]0;title\\u0007\\u009b31m\\u0000\\r';
    const report = await runTests({
      'tests/a.mjs': `import { test } from 'node:test'; console.log('out ${nasty}');
        test('name ${nasty}end', () => { throw new Error('why ${nasty}end'); });`,
      'tests/b.mjs': `console.log('FAIL: plain ${nasty}end');`,
    });
    const texts = [report.output, ...report.cases.flatMap(({ name, details }) => [name, details])];
    expect(texts.flatMap(controlCharacters)).toEqual([]);
    expect(report.cases.map(({ name }) => name)).toEqual(['name end', 'plain']);
  });

  it('see no key and no setting of the host', async () => {
    process.env.ANTHROPIC_API_KEY = 'the real key';
    onTestFinished(() => void delete process.env.ANTHROPIC_API_KEY);
    const report = await runTests({
      'tests/a.mjs': 'console.log("PASS: " + Object.keys(process.env).sort().join(" "))',
      'tests/test_b.py':
        "import os\ndef test_b(): assert 'ANTHROPIC_API_KEY' not in os.environ and os.environ['HOME'].endswith('/home')",
    });
    expect(report.verdict).toBe('passed');
    expect(report.cases[0]?.name).toBe(
      'HOME LANG NODE_TEST_CONTEXT NODE_TEST_WORKER_ID NODE_V8_COVERAGE OLDPWD PATH PWD TMPDIR',
    );
  });

  it.runIf(sandbox.confinement === 'sandbox')('cannot read files of the host', async () => {
    const secret = join(await aFolder({}), 'secret.txt');
    const atHome = join(homedir(), `.nugget-test-${crypto.randomUUID()}`);
    onTestFinished(() => rm(atHome, { force: true }));
    await Promise.all([secret, atHome].map((path) => writeFile(path, 'the secret', { mode: 0o666 })));
    const report = await runTests({
      'tests/a.mjs': `import fs from 'node:fs';
        for (const path of ${JSON.stringify([secret, atHome])}) console.log(fs.existsSync(path) ? 'FAIL: sees it' : 'PASS: sees nothing');`,
    });
    expect(report.cases.map(({ name }) => name)).toEqual(['sees nothing', 'sees nothing']);
  });

  it('cannot write files without end', async () => {
    const files = {
      'tests/a.mjs':
        "import fs from 'node:fs'; fs.truncateSync(fs.openSync('big', 'w'), 300 * 1024 * 1024); console.log('PASS: wrote')",
    };
    expect(await runTests(files)).toMatchObject({ verdict: 'failed' });
    expect(await runTests(files, { in: noSandbox })).toMatchObject({
      verdict: noSandbox.confinement === 'none' ? 'failed' : 'passed',
    });
  });

  it('cannot stand in for the tools that run them', async () => {
    const report = await runTests({
      'pytest.py': "raise SystemExit('hijacked')",
      'json.py': "raise SystemExit('hijacked')",
      'tests/test_a.py': 'def test_a(): assert False',
    });
    expect(report).toMatchObject({
      verdict: 'failed',
      problems: [],
      cases: [{ name: 'test_a', status: 'failed' }],
    });
  });
});
