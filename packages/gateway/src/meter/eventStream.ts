/** A line end in server-sent events is LF, CR LF or CR; an empty line ends an event (WHATWG HTML, 9.2.5). */
const EVENT_ENDS = ['\n\n', '\r\n\r\n', '\r\r'] as const;

/** Bytes of a stream, cut where an event ends. */
export interface SplitBytes {
  /** Whole events, ready to pass on; may be empty. */
  readonly whole: Buffer;
  /** The beginning of an event whose end has not arrived. */
  readonly rest: Buffer;
}

/** Takes what was left before and what has just arrived. No byte is changed, added or lost. */
export function splitEvents(rest: Buffer, chunk: Uint8Array): SplitBytes {
  const bytes = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
  const end = Math.max(...EVENT_ENDS.map((mark) => endOfLast(bytes, mark)));
  return { whole: bytes.subarray(0, end), rest: bytes.subarray(end) };
}

function endOfLast(bytes: Buffer, mark: string): number {
  const at = bytes.lastIndexOf(mark);
  return at < 0 ? 0 : at + mark.length;
}

/** The `data` of each event in whole events, several lines joined as the standard says. */
export function eventData(whole: Buffer): readonly string[] {
  return whole
    .toString('utf8')
    .split(/\r\n\r\n|\n\n|\r\r/)
    .map((event) =>
      event
        .split(/\r\n|\n|\r/)
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice('data:'.length).trimStart())
        .join('\n'),
    )
    .filter((data) => data !== '');
}
