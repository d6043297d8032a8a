import { constants, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from './durableFile.ts';

/** The few things a log needs of a file; a test hands in one whose disk is full. */
export interface LogFile {
  size(): Promise<number>;
  read(position: number, length: number): Promise<Buffer>;
  /** Returns how many bytes the disk took, which may be fewer than all. */
  write(bytes: Buffer, position: number): Promise<number>;
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens a log for reading and writing, making it (durably) when it is not there. */
export async function openLogFile(path: string): Promise<LogFile> {
  const handle = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  const size = async (): Promise<number> => (await handle.stat()).size;
  if ((await size()) === 0) await syncFolder(dirname(path));
  return {
    size,
    async read(position, length) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    },
    write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    sync: () => handle.datasync(),
    truncate: (length) => handle.truncate(length),
    close: () => handle.close(),
  };
}

const NEWLINE = 0x0a;
const CHUNK = 64 * 1024;

/** The length of the file up to its last complete line, in bytes: what follows was cut off by a crash. */
export async function completeLength(file: LogFile): Promise<number> {
  for (let end = await file.size(); end > 0; end = Math.max(0, end - CHUNK)) {
    const start = Math.max(0, end - CHUNK);
    const newline = (await file.read(start, end - start)).lastIndexOf(NEWLINE);
    if (newline >= 0) return start + newline + 1;
  }
  return 0;
}

export async function writeFully(file: LogFile, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    done += await file.write(bytes.subarray(done), position + done);
  }
}
