import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolders, storageError } from '@nugget/adapters';
import { invalidEntry, tooLargeEntry } from './nuggetFileErrors.ts';
import { NUGGET_FILE_LIMITS } from './nuggetFileLimits.ts';
import { type ZipEntry, zipEntries } from './zipEntries.ts';

/** The JSON documents of a nugget file. */
export const DOCUMENTS = ['nugget.json', 'skills.json', 'rules.json', 'events.jsonl'] as const;
export type DocumentName = (typeof DOCUMENTS)[number];

export const CODE = 'code/';
export const HISTORY = 'history.bundle';

export interface UnpackedFile {
  /** The texts of the documents that are there. */
  readonly documents: ReadonlyMap<DocumentName, string>;
  /** The nugget's files, absolute; undefined when there are none. */
  readonly codeFolder: string | undefined;
  /** A git bundle that nobody has looked into yet, absolute. */
  readonly historyFile: string | undefined;
}

/**
 * Unpacks a nugget file into an empty folder, which is the caller's to remove. Entries that are no part of one are left
 * packed. Throws NUGGET_FILE_INVALID, NUGGET_FILE_TOO_LARGE, STORAGE_….
 */
export async function unpackNuggetFile(
  bytes: Uint8Array,
  { into, signal }: { readonly into: string; readonly signal: AbortSignal },
): Promise<UnpackedFile> {
  const entries = await zipEntries(bytes);
  const documents = new Map<DocumentName, string>();
  let codeFolder: string | undefined;
  let historyFile: string | undefined;
  for (const entry of entries) {
    signal.throwIfAborted();
    const document = DOCUMENTS.find((name) => name === entry.name);
    if (document !== undefined) documents.set(document, await readText(entry));
    else if (entry.name === HISTORY) {
      historyFile = join(into, HISTORY);
      await writeOut(entry, historyFile);
    } else if (entry.name.startsWith(CODE)) {
      codeFolder = join(into, 'code');
      await writeOut(entry, join(into, entry.name));
    }
  }
  return { documents, codeFolder, historyFile };
}

async function readText(entry: ZipEntry): Promise<string> {
  const { documentBytes, entryBytes } = NUGGET_FILE_LIMITS;
  const most = entry.name === 'events.jsonl' ? entryBytes : documentBytes;
  if (entry.bytes > most)
    throw tooLargeEntry(entry.name, `is ${entry.bytes} bytes; at most ${most} are allowed`);
  const chunks: Buffer[] = [];
  for await (const chunk of entry.chunks()) chunks.push(chunk);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch (cause) {
    throw invalidEntry(entry.name, 'is no text', cause);
  }
}

/** The name was checked, and the folder is new: there is nothing on the way that could lead elsewhere. */
async function writeOut(entry: ZipEntry, path: string): Promise<void> {
  try {
    await makeFolders(dirname(path));
    const file = await open(path, 'wx', 0o600);
    try {
      for await (const chunk of entry.chunks()) await file.writeFile(chunk);
    } finally {
      await file.close();
    }
  } catch (thrown) {
    throw storageError(thrown, { action: 'unpack to', path });
  }
}
