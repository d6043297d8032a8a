import type { Clock } from '../ports/index.ts';

/** An agent's text is logged in pieces of at most this size (UTF-16 code units) and age (ms), as the protocol says. */
const MOST_CHARACTERS = 4_096;
const MOST_MS = 100;

export interface OutputBatcher {
  add(text: string): void;
  /** Hands over what is left, so that what is told next stands behind it. */
  cut(): void;
  /** The same; resolves when all of it is stored. */
  flush(): Promise<void>;
}

export interface OutputBatcherParts {
  readonly clock: Clock;
  readonly write: (text: string) => Promise<void>;
}

export function createOutputBatcher({ clock, write }: OutputBatcherParts): OutputBatcher {
  let buffer = '';
  let timer: AbortController | undefined;
  let written: Promise<unknown> = Promise.resolve();

  const send = (text: string): void => {
    written = Promise.all([written, write(text)]);
    // A log that cannot be written fails the session where it is awaited: in flush.
    written.catch(() => undefined);
  };

  const cut = (): void => {
    timer?.abort();
    timer = undefined;
    const text = buffer;
    buffer = '';
    if (text !== '') send(text);
  };

  return {
    add(text) {
      buffer += text;
      while (buffer.length >= MOST_CHARACTERS) {
        const piece = firstPiece(buffer);
        buffer = buffer.slice(piece.length);
        send(piece);
      }
      if (buffer === '') {
        cut();
      } else if (timer === undefined) {
        timer = new AbortController();
        clock.wait(MOST_MS, timer.signal).then(cut, () => undefined);
      }
    },
    cut,
    async flush() {
      cut();
      await written;
    },
  };
}

/** Never ends in half a character. */
function firstPiece(text: string): string {
  const piece = text.slice(0, MOST_CHARACTERS);
  return /[\uD800-\uDBFF]$/.test(piece) ? piece.slice(0, -1) : piece;
}
