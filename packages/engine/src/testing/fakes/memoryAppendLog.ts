import type { AppendLog } from '../../ports/journal.ts';

/** The stored side of a log: what a disk holds, one JSON text a value. */
export interface MemoryLines {
  readonly lines: string[];
}

function encode(value: unknown): string {
  const line = JSON.stringify(value);
  if (line === undefined) throw new TypeError('Only JSON values can be appended to a log');
  return line;
}

/** An AppendLog in memory. `beforeWrite` may throw (a full disk) or never resolve (a killed process). */
export function createMemoryAppendLog<T>({
  disk,
  beforeWrite,
}: {
  readonly disk: MemoryLines;
  readonly beforeWrite: () => Promise<void>;
}): AppendLog<T> {
  let last: Promise<void> = Promise.resolve();
  let closed = false;

  const write = async (lines: readonly string[]): Promise<void> => {
    await beforeWrite();
    disk.lines.push(...lines);
  };

  return {
    async read() {
      await last;
      return disk.lines.map((line): T => JSON.parse(line));
    },

    async append(values) {
      if (closed) throw new Error('The log is closed; open it again before appending');
      const lines = values.map(encode);
      const written = last.then(() => write(lines));
      last = written.catch(() => undefined);
      await written;
    },

    async close() {
      closed = true;
      await last;
    },
  };
}
