import type { BoardLine } from '../line/boardLine.ts';

/** Reads a line up to what is expected. Text is one character a byte. */
export interface ByteReader {
  /** What comes before `marker`; the marker is taken too. `onPart` sees each part as it comes. */
  until(marker: string, signal: AbortSignal): Promise<string>;
  take(count: number, signal: AbortSignal): Promise<string>;
  /** What has come and was not taken. */
  rest(): string;
  /** Forgets what has come. */
  clear(): void;
  /** Gives what was not taken back to the line. */
  giveBack(): void;
}

export function createByteReader(line: BoardLine): ByteReader {
  let text = '';
  const more = async (signal: AbortSignal): Promise<void> => {
    text += Buffer.from(await line.read(signal)).toString('latin1');
  };
  const cut = (end: number, skip: number): string => {
    const taken = text.slice(0, end);
    text = text.slice(end + skip);
    return taken;
  };
  return {
    async until(marker, signal) {
      let from = 0;
      for (;;) {
        const at = text.indexOf(marker, from);
        if (at >= 0) return cut(at, marker.length);
        // What was looked through need not be looked through again, but for a marker that is cut in two.
        from = Math.max(0, text.length - marker.length + 1);
        await more(signal);
      }
    },
    async take(count, signal) {
      while (text.length < count) await more(signal);
      return cut(count, 0);
    },
    rest: () => text,
    clear() {
      text = '';
    },
    giveBack() {
      line.unread(Buffer.from(text, 'latin1'));
      text = '';
    },
  };
}
