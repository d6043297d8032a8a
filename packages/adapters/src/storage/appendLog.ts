import { readFile } from 'node:fs/promises';
import type { AppendLog } from '@nugget/engine';
import { createLogTail, type LogTailOptions } from './logTail.ts';
import { parseLines } from './parseLines.ts';
import { storageError, systemCode } from './storageErrors.ts';

interface Batch {
  readonly bytes: Buffer;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** `path` is absolute, and no other AppendLog writes to it: the claim on a session sees to that. */
export interface AppendLogOptions<T> extends LogTailOptions {
  /** Checks one stored value; throws for anything that does not belong into this log. */
  readonly parse: (value: unknown) => T;
}

/**
 * AppendLog as a file of JSON lines. Appends that arrive while another one is being synced share the next sync
 * (group commit), so that many writers cost one fdatasync.
 */
export function createAppendLog<T>({ path, openFile, parse }: AppendLogOptions<T>): AppendLog<T> {
  const tail = createLogTail({ path, openFile });
  let waiting: Batch[] = [];
  let draining: Promise<void> | undefined;
  let closed = false;

  const drain = async (): Promise<void> => {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      try {
        await tail.commit(Buffer.concat(group.map((batch) => batch.bytes)));
        for (const batch of group) batch.resolve();
      } catch (thrown) {
        const error = storageError(thrown, { action: 'append to', path });
        for (const batch of group) batch.reject(error);
      }
    }
    draining = undefined;
  };

  return {
    async read() {
      await draining;
      try {
        return parseLines(await readFile(path), { path, parse });
      } catch (thrown) {
        if (systemCode(thrown) === 'ENOENT') return [];
        throw storageError(thrown, { action: 'read', path });
      }
    },

    append(values) {
      if (closed)
        return Promise.reject(new Error(`The log ${path} is closed; open it again before appending`));
      if (values.length === 0) return Promise.resolve();
      return new Promise((resolve, reject) => {
        waiting.push({ bytes: Buffer.from(values.map(toLine).join('')), resolve, reject });
        draining ??= drain();
      });
    },

    async close() {
      closed = true;
      await draining;
      await tail.close();
    },
  };
}

function toLine(value: unknown): string {
  const json = JSON.stringify(value);
  if (json === undefined) throw new TypeError('Only JSON values can be appended to a log');
  return `${json}\n`;
}
