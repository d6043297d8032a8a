import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { comparable, entryProblem } from './entryName.ts';
import { invalidEntry, invalidFile, tooLargeEntry, tooLargeFile } from './nuggetFileErrors.ts';
import { NUGGET_FILE_LIMITS } from './nuggetFileLimits.ts';

/** A file in a zip whose name and declared size were found harmless. */
export interface ZipEntry {
  readonly name: string;
  /** Unpacked, as declared; `chunks` holds it to that. */
  readonly bytes: number;
  /** What it holds, unpacked, in order; throws in the middle for an entry that is not what it says. */
  chunks(): AsyncIterable<Buffer>;
}

/**
 * The files in a zip, once all of them were found harmless by what they say of themselves. Nothing is unpacked before
 * `chunks` is read. Throws NUGGET_FILE_INVALID or NUGGET_FILE_TOO_LARGE, naming the entry.
 */
export async function zipEntries(bytes: Uint8Array): Promise<readonly ZipEntry[]> {
  const { fileBytes, entries, totalBytes } = NUGGET_FILE_LIMITS;
  if (bytes.length > fileBytes)
    throw tooLargeFile(`is ${bytes.length} bytes; at most ${fileBytes} are allowed`);
  const zip = await openZip(bytes);
  if (zip.entryCount > entries)
    throw tooLargeFile(`has ${zip.entryCount} entries; at most ${entries} are allowed`);
  const files: ZipEntry[] = [];
  const names = createNameCheck();
  let total = 0;
  for (const entry of await listed(zip)) {
    const name = nameOf(entry);
    const isFolder = name.endsWith('/');
    names.add(isFolder ? name.slice(0, -1) : name, isFolder ? 'folder' : 'file');
    refuseOdd(entry, name);
    refuseLarge(entry, name);
    total += entry.uncompressedSize;
    if (total > totalBytes) throw tooLargeFile(`unpacks to more than ${totalBytes} bytes`);
    if (!isFolder) {
      files.push({ name, bytes: entry.uncompressedSize, chunks: () => unpacked(zip, { entry, name }) });
    }
  }
  return files;
}

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // Names come as bytes, so that ours is the only judgement of them, and the error names the entry.
    return await fromBufferPromise(buffer, { autoClose: false, lazyEntries: true, decodeStrings: false });
  } catch (cause) {
    throw invalidFile('it is no zip, or its end is missing', cause);
  }
}

async function listed(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
    return entries;
  } catch (cause) {
    throw invalidFile('its table of contents is damaged', cause);
  }
}

const nameOf = (entry: Entry): string =>
  getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);

interface NameCheck {
  /** Throws for a name that is dangerous, and for one that stands for the same place as an earlier one. */
  add(name: string, kind: 'file' | 'folder'): void;
}

function createNameCheck(): NameCheck {
  const kinds = new Map<string, 'file' | 'folder'>();
  return {
    add(name, kind) {
      const problem = entryProblem(name);
      if (problem !== undefined) throw invalidEntry(name, problem);
      const path = comparable(name);
      if (kinds.has(path) && (kind === 'file' || kinds.get(path) === 'file')) {
        throw invalidEntry(name, 'stands in it twice');
      }
      kinds.set(path, kind);
      for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
        const above = path.slice(0, at);
        if (kinds.get(above) === 'file') throw invalidEntry(name, 'lies in a folder that is also a file');
        kinds.set(above, 'folder');
      }
    },
  };
}

const FILE_TYPE = 0o170000;
const HARMLESS_TYPES = new Set([0, 0o100000, 0o040000]);
const STORED = 0;
const DEFLATED = 8;

function refuseOdd(entry: Entry, name: string): void {
  // Only Unix writes the type there; wherever it is written, whoever unpacks may believe it.
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
  if (!HARMLESS_TYPES.has(type)) throw invalidEntry(name, 'is a link or a device, not a file');
  if (entry.isEncrypted()) throw invalidEntry(name, 'is locked with a password');
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    throw invalidEntry(name, `is packed in a way that is not known here (method ${entry.compressionMethod})`);
  }
  if (name.endsWith('/') && entry.uncompressedSize > 0)
    throw invalidEntry(name, 'is a folder with something in it');
}

function refuseLarge({ uncompressedSize, compressedSize }: Entry, name: string): void {
  const { entryBytes, ratio, ratioFromBytes } = NUGGET_FILE_LIMITS;
  if (uncompressedSize > entryBytes) {
    throw tooLargeEntry(name, `unpacks to ${uncompressedSize} bytes; at most ${entryBytes} are allowed`);
  }
  if (uncompressedSize > ratioFromBytes && uncompressedSize > ratio * compressedSize) {
    throw tooLargeEntry(name, `unpacks to more than ${ratio} times its size, as only a trap does`);
  }
}

/** yauzl holds the length to what was declared, and ends early when it is exceeded; the checksum is left to us. */
async function* unpacked(
  zip: ZipFile,
  { entry, name }: { readonly entry: Entry; readonly name: string },
): AsyncGenerator<Buffer> {
  let sum = 0;
  try {
    const stream: Readable = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (cause) {
    throw invalidEntry(name, 'is damaged or cut off', cause);
  }
  if (sum !== entry.crc32) throw invalidEntry(name, 'is damaged: its checksum does not fit');
}
