import type { TestCase } from '@nugget/engine';
import { createPlainScript } from './plainScript.ts';
import type { TestRecord } from './records.ts';

/** What one test file has told so far. */
export interface FileReport {
  add(record: Extract<TestRecord, { kind: 'case' }>): void;
  print(record: Extract<TestRecord, { kind: 'printed' }>): void;
  /** What remains to be said when the file has ended, in the order of the file; `failure` as in the record `file`. */
  end(failure: string): readonly TestCase[];
}

/** How much of what a file prints is kept to explain a crash, in code units. */
const TAIL = 4_000;

/**
 * A file either reports cases itself (node:test, pytest) or is a plain script whose printed verdicts are its cases. When
 * it ends badly without a failed case that says why, the file itself is one.
 */
export function createFileReport(file: string): FileReport {
  const script = createPlainScript();
  const tails = { out: '', err: '' };
  let reported = 0;
  let failed = 0;

  return {
    add({ status }) {
      reported += 1;
      if (status === 'failed') failed += 1;
    },
    print({ stream, text }) {
      if (stream === 'out') script.push(text);
      tails[stream] = (tails[stream] + text).slice(-TAIL);
    },
    end(failure) {
      const printed = script.end();
      const cases = reported > 0 ? [] : printed.cases.map((found) => ({ ...found, file }));
      const why = failure || (reported > 0 ? '' : printed.failure);
      const explained = failed > 0 || cases.some(({ status }) => status === 'failed');
      if (why === '' || explained) return cases;
      const details = [`The file ${why}.`, tails.err || tails.out].join('\n');
      return [...cases, { name: file, file, status: 'failed', details }];
    },
  };
}
