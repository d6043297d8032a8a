import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { storageError } from '@nugget/adapters';
import { invalidEntry, tooLargeEntry } from './nuggetFileErrors.ts';
import { NUGGET_FILE_LIMITS } from './nuggetFileLimits.ts';
import { type ZipEntry, zipEntries } from './zipEntries.ts';

/** The JSON documents of a nugget file. */
export const DOCUMENTS = ['nugget.json', 'skills.json', 'rules.json', 'events.jsonl'] as const;
export type DocumentName = (typeof DOCUMENTS)[number];

export const CODE = 'code/';
export const HISTORY = 'history.bundle';

export interface CodeFile {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly content: Uint8Array;
}

export interface UnpackedFile {
  /** The texts of the documents that are there. */
  readonly documents: ReadonlyMap<DocumentName, string>;
  /** The nugget's own files, by their paths below `code/`. */
  readonly files: readonly CodeFile[];
  /** A git bundle that nobody has looked into yet, absolute. */
  readonly bundle: string | undefined;
}

/**
 * Unpacks a nugget file, what is a file of its own into an empty folder, which is the caller's to remove. Entries that are
 * no part of a nugget file are left packed. Throws NUGGET_FILE_INVALID, NUGGET_FILE_TOO_LARGE, STORAGE_….
 */
export async function unpackNuggetFile(
  bytes: Uint8Array,
  { into, signal }: { readonly into: string; readonly signal: AbortSignal },
): Promise<UnpackedFile> {
  const entries = await zipEntries(bytes);
  const documents = new Map<DocumentName, string>();
  const files: CodeFile[] = [];
  let bundle: string | undefined;
  for (const entry of entries) {
    signal.throwIfAborted();
    const document = DOCUMENTS.find((name) => name === entry.name);
    if (document !== undefined) documents.set(document, await readText(entry));
    else if (entry.name === HISTORY) {
      bundle = join(into, HISTORY);
      await writeOut(entry, bundle);
    } else if (entry.name.startsWith(CODE)) {
      files.push({ path: entry.name.slice(CODE.length), content: await contentOf(entry) });
    }
  }
  return { documents, files, bundle };
}

async function readText(entry: ZipEntry): Promise<string> {
  const { documentBytes, entryBytes } = NUGGET_FILE_LIMITS;
  const most = entry.name === 'events.jsonl' ? entryBytes : documentBytes;
  if (entry.bytes > most)
    throw tooLargeEntry(entry.name, `is ${entry.bytes} bytes; at most ${most} are allowed`);
  const content = await contentOf(entry);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch (cause) {
    throw invalidEntry(entry.name, 'is no text', cause);
  }
}

async function contentOf(entry: ZipEntry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of entry.chunks()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function writeOut(entry: ZipEntry, path: string): Promise<void> {
  try {
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
