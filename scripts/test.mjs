// `npm test`: the tools, the tests, and one last line with the numbers. Runs with the pinned Node.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './findChromium.mjs';
import { endLike, runChild } from './runChild.mjs';
import { SetupProblem, say } from './say.mjs';
import { testSummary } from './testSummary.mjs';
import { ensureTestTools } from './testTools.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

async function test(/** @type {string[]} */ args) {
  await ensureTestTools();
  const folder = mkdtempSync(join(tmpdir(), 'nugget-test-report-'));
  try {
    const reportFile = join(folder, 'report.json');
    const { code, signal } = await runVitest(reportFile, args);
    if (signal !== null) return endLike({ code, signal });
    const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : undefined;
    const { line, exitCode } = testSummary({ report, code });
    if (exitCode !== 0 && code === 0) say('No test ran.');
    process.stdout.write(`${line}\n`);
    process.exitCode = exitCode;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runVitest(/** @type {string} */ reportFile, /** @type {string[]} */ args) {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  return runChild({
    command: process.execPath,
    args: [vitest, 'run', ...reporters, ...args],
    cwd: root,
    env: { ...process.env, NUGGET_CHROMIUM: findChromium() },
    stdio: 'inherit',
  });
}

test(process.argv.slice(2)).catch((error) => {
  say(error instanceof SetupProblem ? error.message : String(error?.stack ?? error));
  process.exitCode = 1;
});
