import { sep } from 'node:path';
import type { TestReport } from '@nugget/engine';
import type { ProcessResult } from '../../process/index.ts';
import { cleanEnd, cleanText } from './cleanText.ts';
import type { Collected } from './collector.ts';

/** What one runtime found. */
export interface RunReport {
  readonly collected: Collected;
  readonly problems: TestReport['problems'];
  readonly output: string;
}

export interface FinishedRun {
  /** The runtime's name. */
  readonly name: string;
  /** Where the copy under test was; people see paths relative to it. */
  readonly folder: string;
  readonly collected: Collected;
  /** Something on the channel was no record. */
  readonly damaged: boolean;
  readonly result: ProcessResult;
  readonly timeLimitMs: number;
}

/** Judges a run by how its process ended and by its report together: neither alone is believed. */
export function runReport(run: FinishedRun): RunReport {
  const { collected, result } = run;
  const relative = (text: string) => withoutFolder(text, run.folder);
  const why = problemOf(run);
  const stderr = relative(cleanEnd(result.stderr, 1_000));
  const message = stderr === '' ? `${run.name} ${why}.` : `${run.name} ${why}:\n${stderr}`;
  return {
    collected: {
      ...collected,
      cases: collected.cases.map((found) => ({ ...found, details: relative(found.details) })),
    },
    problems:
      why === ''
        ? []
        : [{ code: result.outcome === 'not-found' ? 'TEST_TOOL_MISSING' : 'TESTS_FAILED', message }],
    output: relative(cleanText([result.stdout, result.stderr].filter((text) => text !== '').join('\n'))),
  };
}

/** `<copy>/tests/a.mjs` -> `tests/a.mjs` */
const withoutFolder = (text: string, folder: string): string =>
  text.replaceAll(`file://${folder}/`, '').replaceAll(folder + sep, '');

/** Why the run as a whole did not succeed; empty when its cases say everything. */
function problemOf({ collected, damaged, result, timeLimitMs }: FinishedRun): string {
  switch (result.outcome) {
    case 'not-found':
      return 'is not installed any more';
    case 'timed-out':
      return `had not ended after ${timeLimitMs / 1000} s and was stopped`;
    case 'signalled':
      return `was ended by ${result.signal} before all tests had reported`;
    case 'stopped':
      return 'was stopped';
    case 'exited':
      if (!collected.complete || damaged)
        return `ended with status ${result.exitCode} before its report was complete`;
      if (result.exitCode === 0 || collected.counts.failed > 0) return '';
      return `ended with status ${result.exitCode} although no test failed`;
  }
}
