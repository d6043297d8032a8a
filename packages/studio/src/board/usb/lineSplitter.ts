/** Longer than this, a line without an end is shown as it is. */
const MOST_LETTERS = 2_000;

/** Makes lines of bytes; what has no line end yet waits. */
export function createLineSplitter(onLines: (lines: readonly string[]) => void): (bytes: Uint8Array) => void {
  const decoder = new TextDecoder();
  let rest = '';
  return (bytes) => {
    const parts = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    if (rest.length > MOST_LETTERS) {
      parts.push(rest);
      rest = '';
    }
    if (parts.length > 0) onLines(parts.map((line) => line.replace(/\r$/, '')));
  };
}
