/** A piece of data as a literal for Python. */
export interface BytesLiteral {
  readonly literal: string;
  /** How many bytes it stands for. */
  readonly length: number;
}

/** Data as literals for Python, none longer than `longest` characters; short for text. */
export function* pythonBytes(data: Uint8Array, longest: number): Generator<BytesLiteral> {
  let signs = '';
  let length = 0;
  for (const byte of data) {
    const sign = signOf(byte);
    if (signs.length + sign.length + "b''".length > longest) {
      yield { literal: `b'${signs}'`, length };
      signs = '';
      length = 0;
    }
    signs += sign;
    length += 1;
  }
  if (length > 0) yield { literal: `b'${signs}'`, length };
}

function signOf(byte: number): string {
  if (byte === 0x27 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
  if (byte >= 0x20 && byte < 0x7f) return String.fromCharCode(byte);
  return SHORT[byte] ?? `\\x${byte.toString(16).padStart(2, '0')}`;
}

const SHORT: Readonly<Record<number, string>> = { 9: '\\t', 10: '\\n', 13: '\\r' };
const LONG: Readonly<Record<string, number>> = { t: 9, n: 10, r: 13 };

/** What Python prints for bytes (`b'…'` or `b"…"`), read back; undefined for anything else. */
export function fromPythonBytes(printed: string): Uint8Array | undefined {
  const body = /^b(['"])(.*)\1$/s.exec(printed.trim())?.[2];
  if (body === undefined) return undefined;
  const bytes: number[] = [];
  for (const [sign] of body.matchAll(/\\x[0-9a-fA-F]{2}|\\.|[^\\]/gs)) bytes.push(byteOf(sign));
  return Uint8Array.from(bytes);
}

function byteOf(sign: string): number {
  if (sign.startsWith('\\x')) return Number.parseInt(sign.slice(2), 16);
  const letter = sign.startsWith('\\') ? sign.slice(1) : sign;
  return (sign.startsWith('\\') ? LONG[letter] : undefined) ?? letter.charCodeAt(0);
}
