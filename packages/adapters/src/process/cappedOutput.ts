export interface CappedOutput {
  push(chunk: Uint8Array): void;
  /** What was kept, as UTF-8; where bytes are missing in the middle, a line says how many. */
  text(): string;
}

/**
 * Keeps the head and the tail of an output, half of the limit each: the beginning says what ran, the end has the
 * verdict. Memory stays within the limit and one chunk.
 */
export function createCappedOutput(limitBytes: number): CappedOutput {
  const half = Math.floor(limitBytes / 2);
  const head: Uint8Array[] = [];
  const tail: Uint8Array[] = [];
  let headBytes = 0;
  let tailBytes = 0;
  let allBytes = 0;

  return {
    push(chunk) {
      allBytes += chunk.length;
      const forHead = chunk.subarray(0, half - headBytes);
      if (forHead.length > 0) head.push(forHead);
      headBytes += forHead.length;
      const forTail = chunk.subarray(forHead.length);
      if (forTail.length === 0) return;
      tail.push(forTail);
      tailBytes += forTail.length;
      while (tailBytes - (tail[0]?.length ?? 0) >= half) tailBytes -= tail.shift()?.length ?? 0;
    },
    text() {
      const end = Buffer.concat(tail);
      const kept = end.subarray(Math.max(0, end.length - half));
      const missing = allBytes - headBytes - kept.length;
      if (missing === 0) return Buffer.concat([...head, kept]).toString();
      // A cut may go through a character; its remains decode to U+FFFD and are dropped.
      const start = Buffer.concat(head)
        .toString()
        .replace(/\uFFFD+$/u, '');
      return `${start}\n… ${missing} bytes left out …\n${kept.toString().replace(/^\uFFFD+/u, '')}`;
    },
  };
}
