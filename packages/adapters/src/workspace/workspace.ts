import { randomUUID } from 'node:crypto';
import { constants, type FileHandle, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Workspace } from '@nugget/engine';
import { storageError, systemCode } from '../storage/storageErrors.ts';
import { walkFolder } from './walkFolder.ts';
import { outside, placeInside } from './workspacePath.ts';

/** The Workspace port on the disk. Hostile code may write the same folder at the same time. */
export function createWorkspace(): Workspace {
  return {
    list: walkFolder,

    async readText(folder, path, maxBytes) {
      const file = await openRegular(folder, path);
      if (file === undefined) return undefined;
      try {
        if (!(await file.stat()).isFile()) return undefined;
        return asText(await readStart(file, maxBytes));
      } finally {
        await file.close();
      }
    },

    async writeText(folder, path, text) {
      try {
        await writeBeside(folder, path, text);
      } catch (thrown) {
        throw storageError(thrown, { action: 'write', path: join(folder, path) });
      }
    },
  };
}

/** Writes next to the file and renames, so that every reader sees the old text or the new one. */
async function writeBeside(folder: string, path: string, text: string | Uint8Array): Promise<void> {
  const place = await placeInside(folder, path);
  if (place === undefined) throw outside(folder, path);
  await mkdir(dirname(place), { recursive: true });
  // A folder on the way may have become a link since.
  if ((await placeInside(folder, path)) !== place) throw outside(folder, path);
  const beside = join(dirname(place), `.${basename(place).slice(0, 40)}.${randomUUID()}.tmp`);
  try {
    await writeFile(beside, text, { flag: 'wx' });
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

const NO_SUCH_TEXT = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'EACCES', 'ENXIO'];

async function openRegular(folder: string, path: string): Promise<FileHandle | undefined> {
  try {
    const place = await placeInside(folder, path);
    if (place === undefined) return undefined;
    // O_NONBLOCK: opening a pipe must not wait for a writer. O_NOFOLLOW: the file may have become a link since.
    return await open(place, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    if (NO_SUCH_TEXT.includes(systemCode(error) ?? '')) return undefined;
    throw storageError(error, { action: 'read', path: join(folder, path) });
  }
}

async function readStart(file: FileHandle, maxBytes: number): Promise<Uint8Array> {
  const { size } = await file.stat();
  const bytes = Buffer.alloc(Math.min(size, maxBytes));
  const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
  return bytes.subarray(0, bytesRead);
}

/** Like git: a NUL byte makes a file binary. `stream` leaves a character that was cut at the end out. */
const asText = (bytes: Uint8Array): string | undefined =>
  bytes.includes(0) ? undefined : new TextDecoder().decode(bytes, { stream: true });
