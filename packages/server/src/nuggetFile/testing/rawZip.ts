import { crc32, deflateRawSync } from 'node:zlib';

/** One entry as a test wants it, however wrong. Source of the layout: PKWARE's APPNOTE, 4.3.7, 4.3.12 and 4.3.16. */
export interface RawEntry {
  readonly name: string | Buffer;
  readonly data?: string | Buffer;
  /** Unix type and permissions. */
  readonly mode?: number;
  /** Bit 0: locked with a password. Bit 11: the name is UTF-8. */
  readonly flags?: number;
  /** 0 stored, 8 deflated. */
  readonly method?: number;
  /** What the entry says of itself, instead of the truth. */
  readonly declaredBytes?: number;
  readonly declaredSum?: number;
}

/** A zip of these entries; the writer of the product would refuse most of what tests need. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { name, fields, packed } = describe(entry);
    const local = Buffer.concat([number(0x04034b50, 4), fields, name, packed]);
    const host = number((3 << 8) | 20, 2);
    const attributes = [
      number(0, 2),
      number(0, 2),
      number(0, 2),
      number(((entry.mode ?? 0o100644) << 16) >>> 0, 4),
    ];
    directory.push(
      Buffer.concat([number(0x02014b50, 4), host, fields, ...attributes, number(offset, 4), name]),
    );
    locals.push(local);
    offset += local.length;
  }
  const table = Buffer.concat(directory);
  const count = number(entries.length, 2);
  const end = [number(0x06054b50, 4), number(0, 4), count, count, number(table.length, 4), number(offset, 4)];
  return Buffer.concat([...locals, table, ...end, number(0, 2)]);
}

function describe(entry: RawEntry) {
  const { method = 8, flags = 0x800 } = entry;
  const name = Buffer.from(entry.name);
  const data = Buffer.from(entry.data ?? '');
  const packed = method === 8 ? deflateRawSync(data) : data;
  const sum = entry.declaredSum ?? crc32(data);
  const bytes = entry.declaredBytes ?? data.length;
  const fields = Buffer.concat([
    number(20, 2),
    number(flags, 2),
    number(method, 2),
    number(0, 2),
    number(0x21, 2),
    number(sum, 4),
    number(packed.length, 4),
    number(bytes, 4),
    number(name.length, 2),
    number(0, 2),
  ]);
  return { name, fields, packed };
}

function number(value: number, bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(bytes);
  if (bytes === 2) buffer.writeUInt16LE(value);
  else buffer.writeUInt32LE(value);
  return buffer;
}
