import { buffer } from 'node:stream/consumers';
import { NuggetError } from '@nugget/contract';
import { ZipFile } from 'yazl';
import { NUGGET_FILE_LIMITS } from './nuggetFileLimits.ts';

export interface PackedEntry {
  readonly name: string;
  readonly bytes: Buffer;
  readonly changedAt: Date;
}

/** Plain files that their owner may write and everyone may read, whatever they were on this disk. */
const MODE = 0o100644;

/** A zip of these entries, in their order. NUGGET_FILE_TOO_LARGE when they are more than a nugget file may hold. */
export async function zipOf(entries: AsyncIterable<PackedEntry> | Iterable<PackedEntry>): Promise<Buffer> {
  const zip = new ZipFile();
  // What is added is packed at once, so someone has to read from the beginning.
  const packed = buffer(zip.outputStream);
  const failed = new Promise<never>((_resolve, reject) => {
    zip.once('error', reject);
  });
  let total = 0;
  for await (const { name, bytes, changedAt } of entries) {
    total += bytes.length;
    if (total > NUGGET_FILE_LIMITS.totalBytes) throw tooMuch();
    zip.addBuffer(bytes, name, { mtime: changedAt, mode: MODE });
  }
  zip.end();
  return Promise.race([packed, failed]);
}

const tooMuch = (): NuggetError =>
  new NuggetError('NUGGET_FILE_TOO_LARGE', {
    message: `The nugget's files are more than ${NUGGET_FILE_LIMITS.totalBytes} bytes; remove large ones, then try again`,
  });
