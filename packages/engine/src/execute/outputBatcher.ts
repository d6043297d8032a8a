import type { Clock } from '../ports/index.ts';

/** An agent's text is logged in pieces of at most this size (characters) and age (ms), as the protocol says. */
const MOST_CHARACTERS = 4_096;
const MOST_MS = 100;

export interface OutputBatcher {
  add(text: string): void;
  /** Writes what is left; resolves when all of it is stored. */
  flush(): Promise<void>;
}

export interface OutputBatcherParts {
  readonly clock: Clock;
  readonly write: (text: string) => Promise<void>;
}

export function createOutputBatcher({ clock, write }: OutputBatcherParts): OutputBatcher {
  let buffer = '';
  let timer: AbortController | undefined;
  let written: Promise<void> = Promise.resolve();

  const send = (): void => {
    timer?.abort();
    timer = undefined;
    if (buffer === '') return;
    const text = buffer;
    buffer = '';
    const before = written;
    written = Promise.all([before, write(text)]).then(() => undefined);
    // A log that cannot be written fails the session where it is awaited: in flush.
    written.catch(() => undefined);
  };

  return {
    add(text) {
      buffer += text;
      if (buffer.length >= MOST_CHARACTERS) {
        send();
      } else if (timer === undefined) {
        timer = new AbortController();
        clock.wait(MOST_MS, timer.signal).then(send, () => undefined);
      }
    },
    async flush() {
      send();
      await written;
    },
  };
}
