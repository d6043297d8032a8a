/**
 * The parts of Vitest's JSON report that are counted.
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} VitestReport
 */

/**
 * The verdict on a test run: its last line and its exit code. Never green unless tests ran, none failed and
 * Vitest itself was content.
 * @param {{ report: VitestReport | undefined, code: number | null }} run
 */
export function testSummary({ report, code }) {
  const passed = report?.numPassedTests ?? 0;
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  const counted =
    (report?.numFailedTests ?? 0) + (report?.testResults.filter(failedOutsideTests).length ?? 0);
  // An error outside every test, a crash, or nothing to run: one failure that no test stands for.
  const failed = counted === 0 && (code !== 0 || passed === 0) ? 1 : counted;
  const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return { line, exitCode: failed === 0 ? 0 : 1 };
}

/** A file that could not be loaded, or whose hooks failed, has failed without a test that did. */
function failedOutsideTests(/** @type {VitestReport['testResults'][number]} */ file) {
  return file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed');
}
