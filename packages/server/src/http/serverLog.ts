import { appendFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolders } from '@nugget/adapters';

/** Two of these are kept: the present one and the one before. */
const MAX_BYTES = 5 * 1024 * 1024;
/** A disk that takes nothing must not fill the memory instead. */
const MAX_WAITING_BYTES = 1024 * 1024;

/** Where the server's own log lines go, one JSON object a line. */
export interface ServerLog {
  write(line: string): void;
  /** Resolves when everything written so far is in the file, or was given up. */
  flush(): Promise<void>;
}

export interface ServerLogOptions {
  readonly home: string;
  readonly maxBytes?: number;
}

/**
 * `<home>/logs/server.log`, for this user only, and `server.log.1` for what came before. A log that cannot be written
 * (full disk) loses lines and nothing else.
 */
export function createServerLog({ home, maxBytes = MAX_BYTES }: ServerLogOptions): ServerLog {
  const path = join(home, 'logs', 'server.log');
  let waiting: string[] = [];
  let waitingBytes = 0;
  let size: number | undefined;
  let writing = Promise.resolve();
  let isScheduled = false;

  const append = async (text: string): Promise<void> => {
    size ??= await openedSize(path);
    if (size > 0 && size + text.length > maxBytes) {
      await rename(path, `${path}.1`);
      size = 0;
    }
    await appendFile(path, text, { mode: 0o600 });
    size += Buffer.byteLength(text);
  };

  const drain = async (): Promise<void> => {
    isScheduled = false;
    const text = waiting.join('');
    waiting = [];
    waitingBytes = 0;
    if (text === '') return;
    try {
      await append(text);
    } catch {
      // There is nowhere left to say that the log cannot be written; the next line tries again from the beginning.
      size = undefined;
    }
  };

  return {
    write(line) {
      if (waitingBytes + line.length > MAX_WAITING_BYTES) return;
      waiting.push(line);
      waitingBytes += line.length;
      if (isScheduled) return;
      isScheduled = true;
      writing = writing.then(drain);
    },
    flush: () => writing,
  };
}

async function openedSize(path: string): Promise<number> {
  await makeFolders(dirname(path));
  try {
    const found = await stat(path);
    if (found.isFile()) return found.size;
    // Something else carries the name; a log is not worth keeping it.
    await rm(path, { recursive: true, force: true });
    return 0;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return 0;
    throw cause;
  }
}
