import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';

/** A terminal that a test types on and reads from. */
export function aTerminal({ columns = 80, rows = 40 } = {}) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns, rows });
  let raw = '';
  let typedAt = 0;
  const watchers = new Set<() => void>();
  output.setEncoding('utf8').on('data', (chunk: string) => {
    raw += chunk;
    for (const watcher of watchers) watcher();
  });
  const shown = (): string => stripVTControlCharacters(raw);
  return {
    input,
    output,
    /** Everything that was written so far, without colours and cursor movements. */
    shown,
    raw: () => raw,
    type(keys: string): void {
      typedAt = raw.length;
      input.write(keys);
    },
    /** Resolves when the words have been shown after the last typing. */
    untilShown(words: string): Promise<void> {
      const from = typedAt;
      return new Promise((resolve) => {
        const look = (): void => {
          if (!stripVTControlCharacters(raw.slice(from)).includes(words)) return;
          watchers.delete(look);
          resolve();
        };
        watchers.add(look);
        look();
      });
    },
  };
}

export const KEYS = {
  enter: '\r',
  up: '\u001b[A',
  down: '\u001b[B',
  space: ' ',
  ctrlC: '\u0003',
} as const;
