const [NEW_LINE, RETURN] = [10, 13];

/** A serial line ends its lines with \r\n; what has a \r already is left alone, over calls as well. */
export function withCarriageReturns(): (bytes: Uint8Array) => Uint8Array {
  let last = 0;
  return (bytes) => {
    const out: number[] = [];
    for (const byte of bytes) {
      if (byte === NEW_LINE && last !== RETURN) out.push(RETURN);
      out.push(byte);
      last = byte;
    }
    return out.length === bytes.length ? bytes : Uint8Array.from(out);
  };
}
