import { NuggetError } from '@nugget/contract';
import type { SerialLink } from './serialLink.ts';

/** Reads what a board answers, up to what one waits for. Bytes are letters here, one each. */
export interface ReplReader {
  /**
   * What comes before the marker; the marker itself is taken as well. BOARD_SILENT after that many milliseconds, BOARD_GONE
   * when the port is lost, the signal's reason when that aborts.
   */
  until(marker: string, wait: { readonly ms: number; readonly signal: AbortSignal }): Promise<string>;
  /** Forgets what came so far, and says what it was. */
  drop(): string;
  close(): void;
}

export function createReplReader(link: SerialLink): ReplReader {
  let text = '';
  let isLost = false;
  let wake: () => void = () => undefined;
  const stop = link.listen((bytes) => {
    for (const byte of bytes) text += String.fromCharCode(byte);
    wake();
  });
  void link.ended.then(() => {
    isLost = true;
    wake();
  });

  const take = (marker: string): string | undefined => {
    const at = text.indexOf(marker);
    if (at < 0) return undefined;
    const before = text.slice(0, at);
    text = text.slice(at + marker.length);
    return before;
  };

  return {
    until(marker, { ms, signal }) {
      const over = AbortSignal.any([signal, AbortSignal.timeout(ms)]);
      const failure = (): unknown => {
        if (isLost) return lost();
        if (signal.aborted) return signal.reason;
        return over.aborted ? silent(marker, text) : undefined;
      };
      return new Promise<string>((resolve, reject) => {
        const look = (): void => {
          const found = take(marker);
          const why = found === undefined ? failure() : undefined;
          if (found !== undefined) resolve(found);
          else if (why !== undefined) reject(why);
        };
        wake = look;
        over.addEventListener('abort', look, { once: true });
        look();
      });
    },
    drop() {
      const dropped = text;
      text = '';
      return dropped;
    },
    close: stop,
  };
}

const lost = (): NuggetError =>
  new NuggetError('BOARD_GONE', { message: 'The USB port was lost while the board was answering' });

const silent = (marker: string, text: string): NuggetError =>
  new NuggetError('BOARD_SILENT', {
    message: `The board did not answer with ${JSON.stringify(marker)}; it said ${JSON.stringify(text.slice(-200))}`,
  });
