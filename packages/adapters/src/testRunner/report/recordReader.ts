import { TestRecord } from './records.ts';

/** A line longer than this is no record of ours, in bytes. */
const LINE_LIMIT = 1024 * 1024;
const NEWLINE = 0x0a;

export interface RecordReader {
  push(chunk: Uint8Array): void;
  /** True when something came that is no record: the channel was tampered with, or cut in the middle of a line. */
  damaged(): boolean;
}

/** Turns the bytes of the channel into records, as they come; memory stays within one line. */
export function createRecordReader(onRecord: (record: TestRecord) => void): RecordReader {
  let pending = Buffer.alloc(0);
  let broken = false;

  const read = (line: Buffer) => {
    const record = parsed(line);
    if (record === undefined) broken = true;
    else onRecord(record);
  };

  return {
    push(chunk) {
      let rest = Buffer.concat([pending, chunk]);
      for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE)) {
        read(rest.subarray(0, end));
        rest = rest.subarray(end + 1);
      }
      if (rest.length > LINE_LIMIT) broken = true;
      pending = rest.length > LINE_LIMIT ? Buffer.alloc(0) : rest;
    },
    damaged: () => broken || pending.length > 0,
  };
}

function parsed(line: Buffer): TestRecord | undefined {
  try {
    return TestRecord.safeParse(JSON.parse(line.toString())).data;
  } catch {
    // Not JSON; the reader remembers that the report is damaged.
    return undefined;
  }
}
