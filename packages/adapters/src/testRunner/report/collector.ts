import type { TestCase } from '@nugget/engine';
import { createCaseList } from './caseList.ts';
import { createFileReport, type FileReport } from './fileReport.ts';
import type { LineCounts, TestRecord } from './records.ts';

/** Everything one run of one runtime reported. */
export interface Collected {
  readonly cases: readonly TestCase[];
  /** Of all cases, also those beyond the cap. */
  readonly counts: Readonly<Record<TestCase['status'], number>>;
  readonly lines: LineCounts;
  /** Whether the report came to its end. */
  readonly complete: boolean;
}

export interface Collector {
  add(record: TestRecord): void;
  /** `cutOff` says why the run was ended early; what was running then has failed for that reason. */
  end(cutOff: string): Collected;
}

export function createCollector(): Collector {
  const list = createCaseList();
  const files = new Map<string, FileReport>();
  const running = new Map<string, { readonly file: string; readonly name: string }>();
  let lines: LineCounts = {};
  let complete = false;

  const reportOf = (file: string): FileReport => {
    const report = files.get(file) ?? createFileReport(file);
    files.set(file, report);
    return report;
  };
  const endFile = (file: string, failure: string) => {
    for (const found of reportOf(file).end(failure)) list.add(found);
    files.delete(file);
  };

  return {
    add(record) {
      switch (record.kind) {
        case 'started':
          running.set(keyOf(record), record);
          return;
        case 'ended':
          running.delete(keyOf(record));
          return;
        case 'case':
          reportOf(record.file).add(record);
          list.add(record);
          return;
        case 'printed':
          reportOf(record.file).print(record);
          return;
        case 'file':
          endFile(record.file, record.failure);
          return;
        case 'coverage':
          lines = record.files;
          return;
        case 'end':
          complete = true;
      }
    },
    end(cutOff) {
      for (const file of [...files.keys()]) endFile(file, '');
      const hanging = cutOff === '' ? [] : running.values();
      for (const { file, name } of hanging) list.add({ file, name, status: 'failed', details: cutOff });
      return { cases: list.cases, counts: list.counts, lines, complete };
    },
  };
}

const keyOf = ({ file, name }: { readonly file: string; readonly name: string }): string =>
  JSON.stringify([file, name]);
