import { completeLength, type LogFile, writeFully } from './logFile.ts';

export interface LogTailOptions {
  readonly path: string;
  readonly openFile: (path: string) => Promise<LogFile>;
}

/** The growing end of a log file. Calls must not overlap. */
export interface LogTail {
  /** Resolves when the bytes are on the disk; when it rejects, the file ends where it ended before. */
  commit(bytes: Buffer): Promise<void>;
  close(): Promise<void>;
}

export function createLogTail({ path, openFile }: LogTailOptions): LogTail {
  let file: LogFile | undefined;
  let durable = 0;
  /** True while bytes beyond `durable` may stand in the file: a crash's cut line, or a write that failed half-way. */
  let ragged = true;

  const trim = async (target: LogFile): Promise<void> => {
    await target.truncate(durable);
    await target.sync();
    ragged = false;
  };

  const ready = async (): Promise<LogFile> => {
    if (file === undefined) {
      file = await openFile(path);
      durable = await completeLength(file);
    }
    if (ragged) await trim(file);
    return file;
  };

  return {
    async commit(bytes) {
      const target = await ready();
      ragged = true;
      try {
        await writeFully(target, bytes, durable);
        await target.sync();
      } catch (error) {
        // Should even this fail, the tail stays ragged, and the next commit trims before it writes.
        await trim(target).catch(() => undefined);
        throw error;
      }
      durable += bytes.length;
      ragged = false;
    },

    async close() {
      await file?.close();
      file = undefined;
      ragged = true;
    },
  };
}
