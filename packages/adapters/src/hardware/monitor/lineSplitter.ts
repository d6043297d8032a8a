import type { Clock } from '@nugget/engine';
import { cleanText } from './cleanText.ts';

export interface LineSplitter {
  push(bytes: Uint8Array): void;
  /** Gives out what has no line end yet. */
  flush(): void;
}

/** What has no line end is given out after this pause, in ms. */
const PAUSE_MS = 200;
/** In characters; a longer line is cut. */
const LONGEST = 1_000;

/** Makes lines of bytes: clean, valid Unicode, none longer than a bound. */
export function createLineSplitter(clock: Clock, onLine: (line: string) => void): LineSplitter {
  const decoder = new TextDecoder();
  let partial = '';
  let wasFlushed = false;
  let pause = new AbortController();

  const give = (line: string): void => {
    const isRestOfFlushed = wasFlushed && line.trim() === '';
    wasFlushed = false;
    // The line end of what was given out already.
    if (!isRestOfFlushed) onLine(cleanText(line));
  };
  const flush = (): void => {
    pause.abort();
    if (partial.trim() === '') return;
    give(partial);
    partial = '';
    wasFlushed = true;
  };
  const flushLater = (): void => {
    pause.abort();
    if (partial === '') return;
    pause = new AbortController();
    // More came before the pause was over, or nobody listens any more.
    clock.wait(PAUSE_MS, pause.signal).then(flush, () => undefined);
  };
  return {
    push(bytes) {
      const lines = (partial + decoder.decode(bytes, { stream: true })).split('\n');
      partial = lines.pop() ?? '';
      for (const line of lines) for (const part of cut(line)) give(part);
      while (partial.length > LONGEST) {
        give(partial.slice(0, LONGEST));
        partial = partial.slice(LONGEST);
      }
      flushLater();
    },
    flush,
  };
}

function cut(line: string): readonly string[] {
  if (line.length <= LONGEST) return [line];
  return [line.slice(0, LONGEST), ...cut(line.slice(LONGEST))];
}
