import { damaged } from './storageErrors.ts';

const NEWLINE = 0x0a;

/**
 * The values of a JSON-lines file. What follows the last newline was never durable and is left out; any other line that is not
 * valid UTF-8, not JSON or not what `parse` accepts throws STORAGE_DAMAGED with its number, counted from 1.
 */
export function parseLines<T>(
  bytes: Buffer,
  { path, parse }: { path: string; parse: (value: unknown) => T },
): readonly T[] {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const values: T[] = [];
  let start = 0;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
    try {
      values.push(parse(JSON.parse(decoder.decode(bytes.subarray(start, end)))));
    } catch (cause) {
      throw damaged(path, `line ${values.length + 1} is damaged`, cause);
    }
    start = end + 1;
  }
  return values;
}
