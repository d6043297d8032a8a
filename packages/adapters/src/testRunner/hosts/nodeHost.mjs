// Runs JavaScript tests, each file in a process of its own, and reports on descriptor 3 (see ../report/records.ts).
// It runs inside the sandbox, beside the tests, and imports nothing but Node.
// Usage: node nodeHost.mjs <milliseconds a test may take> <file…>, in the folder under test.
import { readFileSync, writeSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

/**
 * @typedef {{ failureType?: string, exitCode?: number | null, signal?: string | null, message?: string,
 *   cause?: unknown }} TestError Comes from the process of the file; `exitCode` and `signal` only for a file itself.
 * @typedef {{ name: string, nesting: number, file?: string, entryFile?: string, skip?: string | boolean,
 *   todo?: string | boolean, details: { type?: string, error?: TestError } }} TestData
 * @typedef {{ summary: { files: { path: string, totalLineCount: number, coveredLineCount: number }[] } }} Coverage
 * @typedef {{ name: string, hasTests: boolean }} Open A test or suite that has begun.
 * @typedef {{ open: Open[], definesTests: boolean, summed: boolean, failure: string }} FileState
 */

const CHANNEL = 3;
const [timeout, ...files] = process.argv.slice(2);
const folder = process.cwd();

/** Whether a file looks as if it defines tests, and does not only borrow `mock` for others. @param {string} source */
const definesTests = (source) =>
  /\bnode:test\b/u.test(source) && /\b(?:test|it|describe|suite)(?:\.\w+)?\s*\(/u.test(source);

/** @param {string} path @returns {FileState} */
const newState = (path) => ({
  open: [],
  definesTests: definesTests(readFileSync(path, 'utf8')),
  summed: false,
  failure: '',
});

/** By absolute path. */
const states = new Map(files.map((file) => resolve(folder, file)).map((path) => [path, newState(path)]));

/** @param {import('../report/records.ts').TestRecord} record */
const send = (record) => writeSync(CHANNEL, `${JSON.stringify(record)}\n`);

/** @param {string} path */
const shown = (path) => relative(folder, path).split(sep).join('/');

// A test may be defined in another file than the one that was run; the first Node 24 tell only where it is defined.
/** @param {{ file?: string | undefined, entryFile?: string | undefined }} data */
const pathOf = (data) => data.entryFile ?? data.file ?? '';

/** A file is reported as a test that has its path for a name. @param {TestData} data */
const isFile = (data) => data.nesting === 0 && data.entryFile === undefined && states.has(data.name);

/** @param {TestData} data */
function onStart(data) {
  const open = states.get(pathOf(data))?.open;
  if (open === undefined || isFile(data)) return;
  open.length = data.nesting;
  for (const above of open) above.hasTests = true;
  open.push({ name: data.name, hasTests: false });
}

/** @param {TestData} data */
function onResult(data) {
  if (isFile(data)) return;
  const open = states.get(pathOf(data))?.open ?? [];
  const { type, error } = data.details;
  const isGroup = type === 'suite' || open[data.nesting]?.hasTests === true;
  const left = data.skip !== undefined || data.todo !== undefined;
  // A group counts only for what its tests do not say: that it was left out, or that a hook of its own failed.
  if (isGroup && (error === undefined || error.failureType === 'subtestsFailed') && !left) return;
  send({
    kind: 'case',
    file: shown(pathOf(data)),
    name: [...open.slice(0, data.nesting).map(({ name }) => name), data.name].join(' > '),
    status: left ? 'skipped' : error === undefined ? 'passed' : 'failed',
    details: left ? '' : wordsOf(error),
  });
}

// Results wait until the files before them have ended; these two come at once, and tell what hangs.
/** @param {TestData} data */
function onDequeue(data) {
  if (isFile(data)) send({ kind: 'started', file: shown(data.name), name: shown(data.name) });
}

/** @param {TestData} data */
function onComplete(data) {
  const state = states.get(data.name);
  if (!isFile(data) || state === undefined) return;
  send({ kind: 'ended', file: shown(data.name), name: shown(data.name) });
  const { error } = data.details;
  if (error !== undefined && error.failureType !== 'subtestsFailed') state.failure = endingOf(error);
}

/** @param {TestError} error */
function endingOf({ exitCode, signal }) {
  return typeof exitCode === 'number'
    ? `ended with status ${exitCode}`
    : `was ended by ${signal ?? 'a signal'}`;
}

/** @param {TestError | undefined} error */
function wordsOf(error) {
  const { cause = error?.message ?? '' } = error ?? {};
  const words = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return words.replace(/^ +at .*\bnode:.*\n?/gmu, '');
}

function onEnd() {
  for (const [path, { definesTests, summed, failure }] of states) {
    // A file with tests says when it is through; process.exit in the middle of it loses results, with status 0.
    const cutOff =
      definesTests && !summed ? 'ended before all its tests had reported (is process.exit called?)' : '';
    send({ kind: 'file', file: shown(path), failure: failure || cutOff });
  }
  send({ kind: 'end' });
}

/** @param {Coverage} data */
function onCoverage({ summary }) {
  const measured = summary.files.map(({ path, totalLineCount, coveredLineCount }) => ({
    path: shown(path),
    counts: { lines: totalLineCount, covered: coveredLineCount },
  }));
  // This host is measured too, outside the folder.
  const inside = measured.filter(({ path }) => !path.startsWith('../'));
  send({ kind: 'coverage', files: Object.fromEntries(inside.map(({ path, counts }) => [path, counts])) });
}

const tests = run({
  files: [...states.keys()],
  concurrency: 2,
  timeout: Number(timeout),
  coverage: true,
  coverageExcludeGlobs: ['tests/**'],
});
tests.on('test:stdout', (data) =>
  send({ kind: 'printed', file: shown(pathOf(data)), stream: 'out', text: data.message }),
);
tests.on('test:stderr', (data) =>
  send({ kind: 'printed', file: shown(pathOf(data)), stream: 'err', text: data.message }),
);
tests.on('test:dequeue', onDequeue);
tests.on('test:start', onStart);
tests.on('test:pass', onResult);
tests.on('test:fail', onResult);
tests.on('test:fail', (data) => {
  if (data.todo === undefined) process.exitCode = 1;
});
tests.on('test:complete', onComplete);
tests.on('test:coverage', onCoverage);
tests.on('test:summary', (data) => {
  const state = data.file === undefined ? undefined : states.get(pathOf(data));
  if (state !== undefined) state.summed = true;
});
tests.on('end', onEnd);
// For people: what the tests printed, and how each went.
tests
  .filter(({ type }) => type !== 'test:coverage')
  .compose(new spec())
  .pipe(process.stdout);
